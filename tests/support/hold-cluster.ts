import { startCluster } from "@/scripts/database/cluster";

// A start that does nothing but hold its PostgreSQL, for the tests that kill it. Its data directory is the argument.
const [folder = ""] = process.argv.slice(2);
const { settings } = await startCluster(folder);
console.log(`port ${settings.port}`);
setInterval(() => {}, 60_000);

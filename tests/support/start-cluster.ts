import { startCluster } from "@/scripts/database/cluster";
import { dropCopies } from "@/scripts/database/templates";
import { TEST_DATA } from "./test-cluster";

/** Runs once before the integration tests: one PostgreSQL for all of them. Returns what stops it. */
export default async function start(): Promise<() => Promise<void>> {
  const cluster = await startCluster(TEST_DATA);
  if (cluster.owned) await dropCopies(cluster.settings);
  return cluster.stop;
}

import path from "node:path";
import { ROOT } from "@/scripts/install.mjs";

/** The data directory of the tests' PostgreSQL: kept between runs, because the demonstration takes long to load. */
export const TEST_DATA = process.env.TEST_DATA_DIR || path.join(ROOT, ".generated", "test-database");

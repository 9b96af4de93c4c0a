import { cpus } from "node:os";
import { connections } from "@/lib/db/client";

/** When and on what a run was measured. */
export type Machine = { date: string; processor: string; cores: number; node: string; postgresql: string };

export async function thisMachine(): Promise<Machine> {
  const { rows } = await connections().pool.query<{ server_version: string }>("SHOW server_version");
  return {
    date: new Date().toISOString(),
    processor: cpus()[0]?.model ?? "unknown",
    cores: cpus().length,
    node: process.version,
    postgresql: rows[0]?.server_version ?? "unknown",
  };
}

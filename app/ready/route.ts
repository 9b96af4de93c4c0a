import { connections } from "@/lib/db/client";

/** The web server can reach its database. */
export async function GET() {
  const reached = await connections()
    .pool.query("SELECT 1")
    .then(
      () => true,
      () => false,
    );
  return new Response(reached ? "ready" : "no database", { status: reached ? 200 : 503 });
}

export const dynamic = "force-dynamic";

/** The web server answers. */
export const GET = () => new Response("ok", { headers: { "cache-control": "no-store" } });

export const dynamic = "force-dynamic";

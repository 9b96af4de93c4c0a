import { requestAddress } from "@/lib/auth/viewer";
import { connections } from "@/lib/db/client";

/** Where the proxy sends a form that did not come from this service's own pages. Writes nothing but the refusal. */
async function refuse() {
  await connections().pool.query("SELECT auth_refused($1, $2)", ["foreign origin", await requestAddress()]);
  return new Response(
    "Nothing was saved. This form did not come from a page of this service. Open the page again and send it from there.",
    { status: 403, headers: { "content-type": "text/plain; charset=utf-8" } },
  );
}

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT };

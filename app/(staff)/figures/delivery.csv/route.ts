import type { NextRequest } from "next/server";
import { requireViewer } from "@/lib/auth/viewer";
import { today } from "@/lib/dates/london";
import { deliveryCsv } from "@/lib/figures/delivery-csv";
import { recordExport } from "@/lib/figures/mutations";
import { deliveryFigures } from "@/lib/figures/queries";
import { periodFrom } from "@/lib/figures/schema";

/** The delivery figures as a file. A query that is no period is answered 400 with one sentence. */
export async function GET(request: NextRequest): Promise<Response> {
  const viewer = await requireViewer("figures:prison");
  const query = request.nextUrl.searchParams;
  const asked = periodFrom({ from: query.getAll("from"), to: query.getAll("to") }, today());
  if (!asked.ok) {
    return new Response(`${Object.values(asked.errors)[0]}.\n`, {
      status: 400,
      headers: { "content-type": "text/plain; charset=utf-8" },
    });
  }
  const prison = viewer.prisonCode ?? "";
  const { from, to } = asked.period;
  const csv = deliveryCsv(prison, asked.period, await deliveryFigures(viewer, asked.period));
  await recordExport(viewer, asked.period);
  return new Response(csv, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="delivery-${prison}-${from}-to-${to}.csv"`,
    },
  });
}

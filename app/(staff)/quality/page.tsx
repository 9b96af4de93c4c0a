import { PageTitle } from "@/components/page-title";
import { AboutSample } from "@/components/quality/about-sample";
import { ChooseByHand } from "@/components/quality/choose-by-hand";
import { FirstDraw } from "@/components/quality/first-draw";
import { SampleNotes } from "@/components/quality/sample-notes";
import { SavedAlert } from "@/components/quality/saved-alert";
import { Alert } from "@/components/ui/alert";
import { PageHeading } from "@/components/ui/page-heading";
import { PageMain } from "@/components/ui/page-main";
import { TwoColumns } from "@/components/ui/two-columns";
import { requireViewer } from "@/lib/auth/viewer";
import { plusDays, today } from "@/lib/dates/london";
import { pageFrom } from "@/lib/pages/pages";
import { listQueue, listRecentSessions, scoredJustNow } from "@/lib/quality/queries";

/** Days back to choose a note from by hand. */
const RECENT_DAYS = 14;

export default async function QualityPage({ searchParams }: PageProps<"/quality">) {
  const viewer = await requireViewer("quality:score");
  const { saved, drawn, page: asked } = await searchParams;
  const page = pageFrom(asked);
  const now = today();
  const [{ current, before, undrawn }, recent, justNow] = await Promise.all([
    listQueue(viewer, now),
    listRecentSessions(viewer, plusDays(now, -RECENT_DAYS), page),
    scoredJustNow(viewer, now, saved),
  ]);
  const unfinished = before.notes.some(({ state }) => state !== "scored");
  return (
    <PageMain>
      <PageTitle>Quality</PageTitle>
      {justNow && <SavedAlert waiting={justNow.waiting} />}
      {drawn === "none" && (
        <Alert variant="information" title="Nothing was drawn: every session of this month is in a draw." />
      )}
      <PageHeading lead="Read a few notes picked at random, score each against the same criteria, and tell the author why.">
        Quality
      </PageHeading>
      {current.draws.length === 0 ? (
        <FirstDraw current={current} undrawn={undrawn} />
      ) : (
        <TwoColumns
          asideLabel="About this sample"
          aside={<AboutSample current={current} undrawn={undrawn} />}
        >
          <SampleNotes sample={current} />
        </TwoColumns>
      )}
      {unfinished && <SampleNotes sample={before} past />}
      <ChooseByHand {...recent} page={page} days={RECENT_DAYS} />
    </PageMain>
  );
}

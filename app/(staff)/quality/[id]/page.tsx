import { PageTitle } from "@/components/page-title";
import { NoteToRead } from "@/components/quality/note-to-read";
import { Reviews } from "@/components/quality/reviews";
import { SavedAlert } from "@/components/quality/saved-alert";
import { ScoreForm } from "@/components/quality/score-form";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { PageMain } from "@/components/ui/page-main";
import { requireViewer, showNotFound } from "@/lib/auth/viewer";
import { dayOf, longDay, monthName, today } from "@/lib/dates/london";
import { readNote } from "@/lib/quality/note-queries";
import { scoredJustNow } from "@/lib/quality/queries";
import { selectionWords } from "@/lib/quality/rules";

const backLink = { href: "/quality", text: "Back to quality" };

export default async function NotePage({ params, searchParams }: PageProps<"/quality/[id]">) {
  const viewer = await requireViewer("quality:score");
  const { id } = await params;
  const note = await readNote(viewer, id);
  if (!note) showNotFound();
  if (note.own) {
    return (
      <PageMain backLink={backLink}>
        <PageTitle>Your own note</PageTitle>
        <PageHeading>You wrote this note</PageHeading>
        <p className="govuk-body">Nobody scores their own work. Another manager scores this note.</p>
      </PageMain>
    );
  }
  const { saved } = await searchParams;
  const justNow = await scoredJustNow(viewer, today(), saved);
  const { sample, revealed } = note;
  return (
    <PageMain backLink={backLink}>
      <ScoreForm
        entryId={note.entryId}
        notice={justNow && <SavedAlert waiting={justNow.waiting} />}
        saved={revealed && <Reviews reviews={note.reviews} revealed={revealed} />}
        heading={
          <PageHeading
            caption={
              sample
                ? `${monthName(sample.month)} sample, drawn at random on ${longDay(dayOf(sample.drawnAt))}`
                : selectionWords.CHOSEN
            }
          >
            {revealed ? "Scored note" : "Score this note"}
          </PageHeading>
        }
      >
        {note.scoredByOthers && !revealed && (
          <InsetText>
            Another manager has scored this note. You can score it too: you see their score once you have
            saved yours, and both are kept.
          </InsetText>
        )}
        <NoteToRead note={note} />
      </ScoreForm>
    </PageMain>
  );
}

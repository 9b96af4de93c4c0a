import { Alert } from "@/components/ui/alert";
import { countOf } from "@/lib/people/rules";

/** After saving a score: what is left to do. */
export function SavedAlert({ waiting }: { waiting: number }) {
  const left = waiting === 0 ? "No notes wait for you." : `${countOf(waiting, "note")} to go.`;
  return <Alert variant="success" title={`Score saved. ${left}`} role="status" />;
}

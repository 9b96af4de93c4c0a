import { IdentityBar } from "@/components/ui/identity-bar";
import { longDay } from "@/lib/dates/london";
import type { Person } from "@/lib/people/queries";
import { listName } from "@/lib/people/rules";
import { Alerts } from "./alerts";

/** Whose page this is: name, number, place, key worker, POM, and risk alerts. */
export const PersonBar = ({ person, viewerId }: { person: Person; viewerId: string }) => (
  <IdentityBar
    name={listName(person)}
    items={[
      { key: "number", content: person.prisonNumber },
      { key: "cell", content: person.cell ?? "Not in this prison now" },
      { key: "key-worker", content: keyWorkerWords(person, viewerId) },
      { key: "pom", content: `POM: ${person.pom ?? "none"}` },
    ]}
    badges={person.alerts.length > 0 ? <Alerts alerts={person.alerts} /> : undefined}
  />
);

function keyWorkerWords({ keyWorker, keyWorkerId, keyWorkerSince }: Person, viewerId: string): string {
  if (!keyWorker || !keyWorkerSince) return "Key worker: none";
  return `Key worker: ${keyWorkerId === viewerId ? "you" : keyWorker}, since ${longDay(keyWorkerSince)}`;
}

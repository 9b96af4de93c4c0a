import { plusDays, shortDay, startOfDay, today } from "@/lib/dates/london";
import { recordEntry } from "@/lib/entries/mutations";
import { listMyPeople } from "@/lib/people/my-people-queries";
import { getPerson } from "@/lib/people/queries";
import { readerOf } from "./pages";

/** Saving the recording form, over and over: each time another entry. */
export type Saving = {
  /** Milliseconds of sending the form until the answer is whole. Throws when nothing was saved. */
  save: () => Promise<number>;
  /** The same save without the web server. */
  statements: () => Promise<unknown>;
  leave: () => void;
};

const NARRATIVE =
  "We talked about the course he starts on Monday and what he wants from it. He has rung his sister and she will visit.";
const AGREED = "Ask the education desk for a place in the morning group";

/** Saves as a key worker of another prison than the pages are of, so that those stay as long as they were. */
export async function savingOf(origin: string): Promise<Saving> {
  const { visitor, viewer, asOnEachRequest } = await readerOf(origin, "keyworker.b");
  const seen = (await listMyPeople(viewer)).find(({ lastSession }) => lastSession !== null);
  if (!seen) throw new Error("The demonstration has nobody to record an entry about");
  const path = `/people/${seen.id}/entries/new`;
  const form = await visitor.get(path);
  const yesterday = plusDays(today(), -1);
  const another = () => {
    const submissionKey = crypto.randomUUID();
    return { submissionKey, narrative: `${NARRATIVE} ${submissionKey}` };
  };
  return {
    leave: visitor.leave,
    save: async () => {
      const { status, headers, took } = await visitor.submit(path, form, {
        ...another(),
        kind: "SESSION",
        date: shortDay(yesterday),
        time: "10:00",
        minutes: "45",
        place: "PRIVATE_ROOM",
        overheard: "NO",
        "actions.0.description": AGREED,
        "actions.0.owner": "KEY_WORKER",
        "actions.0.dueOn": "",
        nextSession: "",
      });
      if (status === 303 && headers.location?.includes("saved=")) return took;
      throw new Error(`The entry was not saved (status ${status})`);
    },
    statements: async () => {
      const request = await asOnEachRequest();
      await getPerson(request, seen.id);
      const recorded = await recordEntry(request, {
        ...another(),
        personId: seen.id,
        kind: "SESSION",
        occurredAt: new Date(startOfDay(yesterday).getTime() + 10 * 3_600_000),
        minutes: 45,
        place: "PRIVATE_ROOM",
        overheard: false,
        nextSessionOn: null,
        actions: [{ description: AGREED, owner: "KEY_WORKER", dueOn: null }],
      });
      if (!recorded.ok) throw new Error(`The entry was not saved (${recorded.reason})`);
    },
  };
}

import { authenticate } from "@/lib/auth/authenticate";
import { type Viewer, viewerForToken } from "@/lib/auth/viewer";
import { listOwnCases } from "@/lib/caseload/queries";
import { plusDays, today } from "@/lib/dates/london";
import { openRecord, openRecording } from "@/lib/entries/queries";
import { activeKeyWorkers, deliveryFigures, waitingTimes } from "@/lib/figures/queries";
import { periodFrom } from "@/lib/figures/schema";
import { listMyPeople } from "@/lib/people/my-people-queries";
import { listFeedback } from "@/lib/quality/feedback-queries";
import { drawSample } from "@/lib/quality/mutations";
import { readNote } from "@/lib/quality/note-queries";
import { listQueue, listRecentSessions } from "@/lib/quality/queries";
import { demonstrationPassword } from "@/prisma/demo/sign-ins";
import type { PageKind } from "./measures";
import { signedInVisitor, type Visitor, visitorOf } from "./visitor";

/** A page to measure: who opens it, and the reads that it makes, the session's own included. */
export type Page = {
  name: string;
  path: string;
  kind: PageKind;
  visitor: Visitor;
  statements: () => Promise<unknown>;
};

/** A member of staff twice over: in a browser, and in this process for the statements alone. */
export type Reader = { visitor: Visitor; viewer: Viewer; asOnEachRequest: () => Promise<Viewer> };

/** @throws Error when the demonstration has no such account */
export async function readerOf(origin: string, username: string): Promise<Reader> {
  const visitor = await signedInVisitor(origin, username, demonstrationPassword);
  const token = await authenticate(username, demonstrationPassword, null);
  const asOnEachRequest = async () => {
    const viewer = token && (await viewerForToken(token, null));
    if (!viewer) throw new Error(`${username} is no longer signed in`);
    return viewer;
  };
  return { visitor, viewer: await asOnEachRequest(), asOnEachRequest };
}

/** The pages of the four journeys and the page before them, each at its fullest. */
export async function journeyPages(origin: string): Promise<Page[]> {
  const [keyWorker, pom, manager, leader] = [
    await readerOf(origin, "keyworker.a"),
    await readerOf(origin, "pom.a"),
    await readerOf(origin, "manager.a"),
    await readerOf(origin, "leader.a"),
  ];
  const page = (
    name: string,
    path: string,
    kind: PageKind,
    reader: Reader,
    reads: (viewer: Viewer) => Promise<unknown>,
  ): Page => ({
    ...{ name, path, kind, visitor: reader.visitor },
    statements: async () => reads(await reader.asOnEachRequest()),
  });
  const record = (name: string, reader: Reader, id: string) =>
    page(name, `/people/${id}`, "reading", reader, (viewer) => openRecord(viewer, id, null));
  const figures = (name: string, asked: { from?: string; to?: string }) =>
    page(
      name,
      `/figures/delivery?${new URLSearchParams(asked)}`.replace(/\?$/, ""),
      "reading",
      leader,
      (viewer) => {
        const period = periodFrom(asked, today());
        if (!period.ok) throw new Error("Not a period");
        return Promise.all([
          deliveryFigures(viewer, period.period),
          activeKeyWorkers(viewer, period.period.to),
          waitingTimes(viewer, period.period),
        ]);
      },
    );

  const person = await longestRecord(keyWorker.viewer, await listMyPeople(keyWorker.viewer));
  const cases = await listOwnCases(pom.viewer);
  const ownCase = await longestRecord(
    pom.viewer,
    cases.map(({ personId }) => ({ id: personId })),
  );
  const note = await noteToScore(manager.viewer);
  const anybody = visitorOf(origin);

  return [
    {
      name: "/sign-in",
      path: "/sign-in",
      kind: "form",
      visitor: anybody,
      statements: async () => {},
    },
    page("/ (my people)", "/", "reading", keyWorker, listMyPeople),
    record("/people/{id} (key worker)", keyWorker, person),
    page("/people/{id}/entries/new", `/people/${person}/entries/new`, "form", keyWorker, (viewer) =>
      openRecording(viewer, person),
    ),
    page("/caseload", "/caseload", "reading", pom, listOwnCases),
    record("/people/{id} (POM)", pom, ownCase),
    page("/quality", "/quality", "reading", manager, (viewer) =>
      Promise.all([listQueue(viewer, today()), listRecentSessions(viewer, plusDays(today(), -14), 1)]),
    ),
    page("/quality/{id}", `/quality/${note}`, "form", manager, (viewer) => readNote(viewer, note)),
    page("/feedback", "/feedback", "reading", keyWorker, (viewer) => listFeedback(viewer, 1)),
    figures("/figures/delivery, last four weeks", {}),
    figures("/figures/delivery, summer of 2022", { from: "2022-06-01", to: "2022-09-30" }),
  ];
}

/** Of these people, the one with most entries on the first page of their timeline. */
async function longestRecord(viewer: Viewer, people: { id: string }[]): Promise<string> {
  let longest = { id: "", entries: -1 };
  for (const { id } of people) {
    const entries = (await openRecord(viewer, id, null))?.timeline?.entries.length ?? -1;
    if (entries > longest.entries) longest = { id, entries };
  }
  return longest.id;
}

/** A note of this month's sample that waits for the viewer; the sample is drawn when there is none. */
async function noteToScore(viewer: Viewer): Promise<string> {
  await drawSample(viewer, 1, today());
  const { current, before } = await listQueue(viewer, today());
  const waiting = [...current.notes, ...before.notes].find(({ state }) => state === "waiting");
  if (!waiting) throw new Error("The demonstration has no note to score");
  return waiting.entryId;
}

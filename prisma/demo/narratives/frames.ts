/** Sentences around what a session is about: where it was held, how it began and how it ended. */

export const OPENINGS = [
  "Met {name} in the interview room after {job}.",
  "Saw {name} in his cell at his asking, door pulled to.",
  "{name} came to the office when I called and brought his folder.",
  "Sat down with {name} for a planned session; he had remembered the time.",
  "Session with {name}, put back from the morning because of a full roll check.",
  "{name} was waiting at the gate of the landing when I came to fetch him.",
  "We used the classroom, which was empty, and {name} had the chair by the window.",
  "{name} was in better spirits than last week.",
  "{name} looked tired and said so before I asked.",
  "Long session with {name} today because we had missed one.",
  "Spoke with {name} privately while the wing was at exercise.",
  "{name} did not feel like talking at first. Tea helped.",
  "Met {name} straight after the phone queue.",
  "{name} had a list for me, three things, in order.",
  "Half an hour with {name} between two escorts.",
  "{name} asked whether I would be moved off again; I said that today nobody would.",
  "Began by asking {name} what he wanted from today.",
  "{name} had written on his hand what he meant to raise.",
];

/** A key worker who has not yet had a session with the person. */
export const INTRODUCTIONS = [
  "First session with {name}. I said who I am and read him what reception had passed on, and he corrected two things.",
  "My first session with {name}. We went through what his last wing wrote about him.",
  "Introduced myself to {name} as his key worker, with the handover in front of both of us.",
  "First proper talk with {name}. His POM had sent me a summary and I asked him whether it was fair.",
];

/** Somebody who stands in, for the key worker named or for nobody. */
export const COVERING = [
  "Stood in for {keyworker} today and read {name} the last note before we began.",
  "{keyworker} could not be here, so I saw {name} with the handover sheet between us.",
  "Covering for {keyworker}. {name} knew that I was coming because he had been told.",
  "{name} had expected {keyworker}. I explained, and showed him what I had been asked to pass on.",
];
export const WITHOUT_KEY_WORKER = [
  "{name} has no key worker at present, so I read the wing's notes with him first.",
  "Saw {name}, who is waiting for a key worker; the OMU had given me what they have.",
  "{name} is not allocated to anybody yet. I told him what I had been asked to pass on.",
];

export const NEXT = [
  "Next session {next}.",
  "I will see him again on {next}, same room.",
  "He has the date of the next session, {next}, on his calendar.",
  "Next time: {next}, and he goes first.",
  "We meet again on {next}; if I am moved off I will tell him myself.",
];

/** Loose ends: something is said about next time, nothing anybody could check. */
export const VAGUE_ENDS = [
  "We left it that he will think about it.",
  "Said we would pick this up again some time.",
  "I told him to let me know how he gets on.",
  "No firm plan yet.",
  "He will come and find me if anything changes.",
  "We can look at it again.",
  "I encouraged him to keep going.",
  "He said that was fine for now.",
];

/** Follows something up without saying anything about whom it concerns. */
export const THIN_PERSON = [
  "{name} had nothing else that he wanted to add.",
  "Otherwise {name} seemed settled.",
  "{name} said that the week had been all right.",
  "{name} had no complaints about the wing.",
  "I did not get far with {name} beyond that today.",
  "The rest of the time was general talk.",
];

/** Mentions that there was an earlier time, without saying what came of it. */
export const THIN_CONTINUITY = [
  "He mentioned that we had talked about some of this before.",
  "I asked how things had been since last time and he shrugged.",
  "Last week's matter came up in passing.",
  "He could not remember what we had settled on the last time, and nor could I.",
  "There was something outstanding from before, which I will look up.",
];

/** The same from somebody who was not there the last time. */
export const THIN_HANDOVER = [
  "The handover mentions something outstanding that we did not get to.",
  "There is an earlier note, which I had only skimmed.",
  "He said he had told somebody about this already.",
  "Another officer had begun on this with him; I do not know how far they got.",
];

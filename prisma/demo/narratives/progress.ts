import type { Topic } from "./topic";

const category: Topic = {
  details: [
    "{name} thinks his category review was put back because of the adjudication in {month}, and nobody has told him either way.",
    "He has read the form for the review and wants his side about the fight to be on it, in his own words.",
    "He was turned down last time for lack of work on thinking skills, and has done that course since.",
    "He does not want to hope too much. The last move was promised for {month} as well.",
    "For him the point of a lower category is {relative}, who cannot get here but could get there by train.",
    "He has gone {number} months without an entry for behaviour and keeps count on his calendar.",
  ],
  passed: [
    "The OMU told me that the review board sits on {day} and that his papers are in.",
    "I gave his POM the names of the two staff who can speak about his work.",
    "His POM asked me to explain to him that the date has moved and why, and I did.",
  ],
  agreements: [
    {
      words: "I will ask the OMU for the date of his review and come back to him with it.",
      action: "Ask the OMU for the date of his category review",
      owner: "KEY_WORKER",
      days: 5,
      done: [
        "The OMU gave me the date of his review, as I said I would find out, and he has it in writing.",
        "I had his review date from the OMU, which was the first thing he asked me for last time.",
      ],
      notYet: ["The OMU have not answered about the review date. I told him I have asked twice and when."],
    },
    {
      words: "He will write half a page about what has changed since {month}, for the board.",
      action: "Write half a page for the review board",
      owner: "PERSON",
      days: 9,
      done: [
        "He handed me the half page we spoke about. It was honest about the fight.",
        "His half page for the board is written and has gone over to the OMU.",
      ],
      notYet: [
        "The half page for the board is not done; he finds starting the hard part, so we did the first line.",
      ],
    },
    {
      words: "His POM will see him before the board, which I have asked for by e-mail.",
      action: "See him before the review board",
      owner: "POM",
      days: 10,
      done: ["His POM did see him before the board as we had asked."],
      notYet: ["His POM has not been able to see him yet. She sent him a note through me."],
    },
  ],
};

const parole: Topic = {
  details: [
    "{name} has his parole papers and has read them all except the part about the offence, which he wants to read with somebody.",
    "The hearing is by video and he worries that he will look cold on a screen.",
    "He disagrees with a note from {month} that calls him hostile and asked how one puts that right.",
    "He has been over tariff for {number} months and is tired of the word soon.",
    "He talked about the victim's family without being asked, and about what he would not say in front of a panel.",
    "His solicitor changed and the new one has not written. He feels he starts again every time.",
  ],
  passed: [
    "His POM says that the reports were sent on {day} and that he will have copies this week, and I told him.",
    "I told psychology, with his agreement, that he is unsettled after the sessions, and they will end them earlier in the day.",
    "The OMU confirmed the room for the video hearing.",
  ],
  agreements: [
    {
      words: "I will find out when the new solicitor can ring.",
      action: "Find out when the new solicitor can ring",
      owner: "KEY_WORKER",
      days: 4,
      done: [
        "The solicitor's call, which I arranged after the last session, took place and he took notes.",
        "He has spoken to the new solicitor at the time I had got for him.",
      ],
      notYet: [
        "The solicitor's office did not ring back, as I had to tell him. I gave him the number to ring himself.",
      ],
    },
    {
      words: "We will read the hard part of the dossier together on {day}, with his POM if she can come.",
      action: "Read the dossier with him, with his POM if possible",
      owner: "KEY_WORKER",
      days: 8,
      done: ["We read the hard part of the dossier, as planned, with his POM in the room."],
      notYet: ["The dossier was not read: there was no private room, and I would not do that one in a cell."],
    },
    {
      words: "He will mark what he disagrees with in pencil and keep his own copy.",
      action: "Mark in pencil what he disagrees with",
      owner: "PERSON",
      days: 7,
      done: [
        "He had marked the pages as agreed, four places, and the tone was fair.",
        "The pencil marks we spoke of are done and his POM has a copy.",
      ],
      notYet: ["He has not opened the dossier again since we met. That is all right, he has time."],
    },
  ],
};

const behaviour: Topic = {
  details: [
    "{name} lost his temper over a cell move and had an adjudication. He could say what he would do another time: ask first, shout never.",
    "He has gone up a level of the incentive scheme and has his own television back.",
    "He was accused of something on the exercise yard that another man did, and it still rankles.",
    "He knows that he winds people up when he is bored, and named the hour: between four and five.",
    "He was honest about hooch in the cell, and that he was not the one who drank it.",
    "He has kept away from two men he used to run with and it is lonely.",
  ],
  passed: [
    "The officer who placed him on report agreed to sit down with him and I arranged that.",
    "The wing manager told me she had noticed the change, and I passed the compliment on.",
    "I told the POM about the better weeks, so that not only the bad ones are on file.",
  ],
  agreements: [
    {
      words: "I will ask the wing manager to look at his level again at the end of the month.",
      action: "Ask the wing manager to review his incentive level",
      owner: "KEY_WORKER",
      days: 12,
      done: ["The wing manager looked at his level, which I had promised to ask for, and put it up."],
      notYet: ["His level has not been looked at yet. I have it in writing that it will be."],
    },
    {
      words: "Between four and five he will come to the office and ask for a job to do.",
      action: "Ask for something to do between four and five",
      owner: "PERSON",
      days: 7,
      done: [
        "Four to five has been quiet since our last talk: he sweeps the ones landing and the time goes.",
        "He did come and ask for jobs as we planned, most days.",
      ],
      notYet: [
        "The plan for four to five did not last. Two officers sent him away, so I have spoken to them.",
      ],
    },
    {
      words: "I will sit in when he and the officer talk.",
      action: "Sit in when he talks to the officer who reported him",
      owner: "KEY_WORKER",
      days: 6,
      done: [
        "I sat in on the talk with the officer, as agreed; both of them listened, and it is finished with.",
      ],
      notYet: ["The talk with the officer fell through because of shifts. It has a new date."],
    },
  ],
};

const programme: Topic = {
  details: [
    "{name} has done {number} sessions of the thinking skills course and used the traffic light idea with his pad mate.",
    "He expected to be laughed at in the group and was not.",
    "He finds homework for the course hard because the cell is noisy until nine.",
    "In the group he talked about his first time in custody, at nineteen, and slept badly after it.",
    "He was told that he needs a course that is not run here, and that means a transfer away from {relative}.",
    "He gave me an example: he counted to ten over the phone queue, and then to ten again.",
  ],
  passed: [
    "The facilitator told me he does well in role play and less well when it is about himself, which he agreed with.",
    "I asked the facilitators how to back the course up on the wing and wrote their answer on his sheet.",
    "His POM confirmed that the course counts for his sentence plan.",
  ],
  agreements: [
    {
      words: "I will ask his POM whether the course can be done elsewhere and brought forward.",
      action: "Ask his POM where the course can be done",
      owner: "KEY_WORKER",
      days: 7,
      done: [
        "His POM has an answer to the question from last time: there is a place in {month}.",
        "I brought him his POM's answer about the course, which was not the one he wanted, and we talked it through.",
      ],
      notYet: ["I am still waiting for his POM about the course, and told him so plainly."],
    },
    {
      words: "He will show me his workbook next week.",
      action: "Bring the course workbook to the next session",
      owner: "PERSON",
      days: 7,
      done: [
        "He brought the workbook he said he would and chose the page himself.",
        "The workbook came out as promised, with coffee on it.",
      ],
      notYet: ["The workbook was in the classroom, so we did without it this time."],
    },
    {
      words: "I will find him a quiet hour in the wing office for homework.",
      action: "Find a quiet hour for course homework",
      owner: "KEY_WORKER",
      days: 5,
      done: ["The quiet hour for homework that I arranged last time has worked on two evenings."],
      notYet: ["I could not keep the quiet hour I promised, there were too few of us on. I said sorry."],
    },
  ],
};

/** The sentence and the way through it. */
export const PROGRESS: Topic[] = [category, parole, behaviour, programme];

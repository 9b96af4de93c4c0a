import type { Topic } from "./topic";

const housing: Topic = {
  details: [
    "{name} has nowhere to go on release. {relative}'s flat is one bedroom and he does not want to be the reason for a row.",
    "He had a tenancy before this and lost it in the first month; he has the letter and knows what it says.",
    "He would rather sleep in a hostel far off than in the one by his old street.",
    "He asked what happens if he is released on a Friday, because last time it was a Friday.",
    "He wants a door that he has the key to. He said it twice.",
    "The council asked for three addresses and he could only think of two.",
  ],
  passed: [
    "The resettlement worker has sent the form to the council and told me the reference, which he now has.",
    "His community offender manager rang back through the OMU and asked what area he wants; I told her.",
    "I let his POM know that he is afraid of the hostel by his old street, and why.",
  ],
  agreements: [
    {
      words: "I will ask resettlement for a housing appointment before {day}.",
      action: "Ask resettlement for a housing appointment",
      owner: "KEY_WORKER",
      days: 5,
      done: [
        "He has had the housing appointment I asked for and signed two forms.",
        "Resettlement saw him about housing, as arranged after our last session.",
      ],
      notYet: ["Resettlement have no housing appointment for him yet. I have asked when, not whether."],
    },
    {
      words: "He will ring {relative} about using the address for post only.",
      action: "Ring home about using the address for post",
      owner: "PERSON",
      days: 6,
      done: [
        "He rang about the address, as agreed, and post can go there.",
        "The address for post that we talked about is settled with {relative}.",
      ],
      notYet: ["He has not rung about the address. He is afraid of the answer."],
    },
    {
      words: "His POM will ask the community offender manager to come to a three-way call.",
      action: "Arrange a three-way call with the community offender manager",
      owner: "POM",
      days: 12,
      done: ["The three-way call we asked for took place and he did most of the talking."],
      notYet: ["The three-way call has been put back a week by the other side, his POM tells me."],
    },
  ],
};

const gate: Topic = {
  details: [
    "{name} has {number} weeks left and has begun to count meals.",
    "He does not have a birth certificate, a bank card or a telephone, so we made one list of all three.",
    "He plans to go straight from the gate to {relative}, then to the job centre, in that order.",
    "He has not been outside in four years and asked how one pays on a bus now.",
    "He is more short with people as the date comes nearer and knows it.",
    "He wants to work with his hands again. An uncle fits kitchens and might take him on.",
  ],
  passed: [
    "The OMU confirmed his date and his licence conditions, and I went through them with him.",
    "The employment lead is holding a place on {day} for him, which I passed on.",
    "I told his POM about the uncle's offer so that it can go into the release plan.",
  ],
  agreements: [
    {
      words: "I will find out who orders the birth certificate and how long it takes.",
      action: "Find out who orders the birth certificate",
      owner: "KEY_WORKER",
      days: 5,
      done: [
        "The birth certificate has been ordered, I found out who does it as I said, and it takes ten days.",
      ],
      notYet: ["Nobody seems to own the matter of the birth certificate. I am taking it to the OMU."],
    },
    {
      words: "He will ask the uncle for two lines in writing about the work.",
      action: "Ask his uncle for two lines about the work",
      owner: "PERSON",
      days: 8,
      done: [
        "The two lines from his uncle have come and are with the POM.",
        "His uncle has written about the work, as we hoped, and has given a start date.",
      ],
      notYet: ["He has not heard from his uncle and did not want to press."],
    },
    {
      words: "We will walk through the first day, hour by hour, on paper at the next session.",
      action: "Plan the first day with him, hour by hour",
      owner: "KEY_WORKER",
      days: 7,
      done: ["We wrote out the first day hour by hour, as planned; the afternoon is the risky part."],
      notYet: ["We had meant to plan the first day, but he was too low today for that."],
    },
  ],
};

const settling: Topic = {
  details: [
    "{name} is new here and has had three cells in two weeks. He would like to unpack.",
    "He does not know how the applications work and has put the same one in four times.",
    "He has come from a prison where doors were open until seven and finds this hard.",
    "He has found one man from home on the wing and plays cards with him.",
    "He keeps his kettle in the box ready to go, he is so sure he will be moved.",
    "He asked what a key worker is for. I gave him two examples from this week.",
  ],
  passed: [
    "Reception had noted that he does not like sharing, and I checked that the wing knew it.",
    "His last prison sent word that he did well as a listener; I asked whether he would do it again.",
    "Induction told me he missed the library talk, so I have put him on the next one.",
  ],
  agreements: [
    {
      words: "I will find out whether he is staying in this cell.",
      action: "Find out whether he is staying in this cell",
      owner: "KEY_WORKER",
      days: 3,
      done: [
        "He is staying where he is, I was able to tell him as promised, and the kettle is out of its box.",
      ],
      notYet: ["I have no firm answer on the cell. I told him who decides."],
    },
    {
      words: "He will keep the pink slip of each application and show me any that is older than a week.",
      action: "Keep the slips of his applications",
      owner: "PERSON",
      days: 8,
      done: [
        "He had kept the slips as we said, and only one is overdue.",
        "The slips worked: we chased one application from last time and it was answered the same day.",
      ],
      notYet: ["He lost the slips we talked about, so we began a page for them."],
    },
    {
      words: "I will ask the listeners' coordinator to see him.",
      action: "Ask the listeners' coordinator to see him",
      owner: "KEY_WORKER",
      days: 7,
      done: ["The listeners' coordinator has been, at my asking, and he starts the training on {day}."],
      notYet: ["The listeners' coordinator has not been yet; there is a form first, which I have now sent."],
    },
  ],
};

/** The first weeks and the last. */
export const RELEASE: Topic[] = [housing, gate, settling];

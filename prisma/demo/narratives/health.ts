import type { Topic } from "./topic";

const sleep: Topic = {
  details: [
    "{name} has slept about three hours a night since the move. The pipe behind the bed knocks and he lies waiting for it.",
    "He has stopped the coffee after four and turned the bed round, which was his own idea.",
    "He dreams about the crash, always the same stretch of road.",
    "His pad mate's television is on until two and he does not like to ask.",
    "He said that the nights after court are the worst and asked for the book of puzzles again.",
    "He is on the night shift in his head: awake at four, asleep at roll check.",
  ],
  passed: [
    "Works department have the pipe on their list, they told me, for {day}.",
    "The mental health nurse asked me to tell him that the sleep group has a space.",
    "Night staff report his light on at four most nights, and he did not mind my knowing.",
  ],
  agreements: [
    {
      words: "I will report the pipe again and ask for a date.",
      action: "Report the knocking pipe again",
      owner: "KEY_WORKER",
      days: 3,
      done: ["The pipe is mended, I had reported it again as I said, and he slept through on {day}."],
      notYet: ["The pipe still knocks. I have given him the job number that I got for it."],
    },
    {
      words: "He will keep a sleep diary until next week, a tick for a good night.",
      action: "Keep a sleep diary for a week",
      owner: "PERSON",
      days: 7,
      done: [
        "His sleep diary from last time has four ticks in it.",
        "He showed me the sleep diary we agreed on; the bad nights are the ones after phone calls.",
      ],
      notYet: ["The sleep diary lasted two days. He said writing it down kept him awake, fair enough."],
    },
    {
      words: "I will speak to his pad mate about the television, with {name} there.",
      action: "Speak to his pad mate about the television",
      owner: "KEY_WORKER",
      days: 2,
      done: ["The television goes off at eleven since the three of us spoke, as we had planned."],
      notYet: ["His pad mate was at court, so the talk about the television is still to be had."],
    },
  ],
};

const substance: Topic = {
  details: [
    "{name} is {number} weeks clear and knows the day exactly.",
    "He was offered spice on the twos on {day} and walked away, shaking, he said, but he walked.",
    "His prescription went down again and the first week was rough.",
    "He drew the map of his old evenings: the shop, the flat above it, the same three names.",
    "He is afraid of the gate more than of the wing. There is always somebody waiting with something.",
    "He wants to go to the recovery wing but not to leave the one friend he has here.",
  ],
  passed: [
    "The recovery worker and I compared notes with his agreement and she will see him on {day}.",
    "Healthcare say that the dose stays where it is until he is ready, and I gave him that from them.",
    "I told the recovery wing that he is asking, and they told me how long the list is.",
  ],
  agreements: [
    {
      words: "I will ask the recovery worker to see him this week.",
      action: "Ask the recovery worker to see him",
      owner: "KEY_WORKER",
      days: 4,
      done: [
        "The recovery worker came within two days of my asking, which he had doubted last time.",
        "He has seen the recovery worker since we met, as agreed, and will go again.",
      ],
      notYet: ["The recovery worker has not been. I have asked her manager, and he knows."],
    },
    {
      words: "He will go to the meeting on {day} and sit at the back if he wants.",
      action: "Go to the recovery meeting",
      owner: "PERSON",
      days: 7,
      done: [
        "He did go to the meeting. He sat at the back and then in the middle.",
        "The meeting he promised himself last week happened, and he spoke.",
      ],
      notYet: ["He did not get to the meeting because of the lock-down that day, and was cross about it."],
    },
    {
      words: "I will find out how the recovery wing chooses people.",
      action: "Find out how to apply for the recovery wing",
      owner: "KEY_WORKER",
      days: 8,
      done: [
        "I had found out about the recovery wing as I said: an interview, then a fortnight's wait. He has put in.",
      ],
      notYet: ["I have only half an answer about the recovery wing and gave him that half."],
    },
  ],
};

const health: Topic = {
  details: [
    "{name} has waited since {month} for the dentist and eats on one side.",
    "He had his ears done and can hear the tannoy, a mixed blessing he says.",
    "His hospital appointment was cancelled at the gate because there was no escort.",
    "He takes his tablets at the hatch but the queue makes him want to leave it.",
    "His back is bad after {job} and the mattress is thin in the middle.",
    "He wants to know what the scan said. He has heard from three people that somebody else will tell him.",
  ],
  passed: [
    "Healthcare gave me leave to tell him that the appointment is booked, though not the day.",
    "I told {job} about his back, so that he is on lighter work until he has been seen.",
    "The hatch nurse will take him first on {day}, she told me when I asked.",
  ],
  agreements: [
    {
      words: "I will ask healthcare to have somebody tell him the result in person.",
      action: "Ask healthcare to tell him the result in person",
      owner: "KEY_WORKER",
      days: 4,
      done: ["The nurse came over with the result, after I asked for that last time, and it was good news."],
      notYet: ["Healthcare have not been over with the result. I rang again with him listening."],
    },
    {
      words: "He will put in the dentist's form again with the dates of the first two.",
      action: "Put in the dentist's form with the earlier dates",
      owner: "PERSON",
      days: 5,
      done: [
        "The form with all the dates did it, the one we filled in last time: the dentist saw him on {day}.",
        "He put the form in as agreed and has a date for the dentist.",
      ],
      notYet: ["The dentist's form is still in his drawer. He got a fright when the tooth stopped hurting."],
    },
    {
      words: "I will ask for a better mattress and write down the number of the request.",
      action: "Ask for another mattress",
      owner: "KEY_WORKER",
      days: 6,
      done: ["He has the mattress I asked for and says it is the best thing that has happened this week."],
      notYet: ["There is no mattress yet, and I gave him the number of the request as I promised."],
    },
  ],
};

const faith: Topic = {
  details: [
    "{name} goes to {faith} every week and reads for the others when the print is small.",
    "He has been fasting and the early meal reached him cold two mornings.",
    "He came back to {faith} after {relative} was ill, and has not missed one since.",
    "He asked about music: there is a guitar in the chapel cupboard with five strings.",
    "He does not believe in much, he told me, but likes the quiet of {faith}.",
    "He paints the notices for {faith}, in a lettering he learned from his grandfather.",
  ],
  passed: [
    "The kitchen have his name right on the list now, after I carried the chaplain's note down.",
    "The chaplain says that he has been a steady hand with the new men, and I told him so.",
    "I told the wing not to double-book him on {day}, as {faith} had asked.",
  ],
  agreements: [
    {
      words: "I will speak to the kitchen about the early meal.",
      action: "Speak to the kitchen about the early meal",
      owner: "KEY_WORKER",
      days: 2,
      done: ["The early meal has come hot since I spoke to the kitchen as agreed."],
      notYet: ["The early meal was cold again on one day, although I had spoken to the kitchen."],
    },
    {
      words: "He will ask the chaplain about the guitar on {day}.",
      action: "Ask the chaplain about the guitar",
      owner: "PERSON",
      days: 6,
      done: [
        "He has the use of the guitar for an hour a week; he asked, as he said he would.",
        "The guitar he was going to ask about has a sixth string, and he plays it.",
      ],
      notYet: ["He forgot to ask about the guitar and asked me to remind him on {day}."],
    },
    {
      words: "I will find out whether he can help set the room up before {faith}.",
      action: "Find out whether he can help set up the chapel",
      owner: "KEY_WORKER",
      days: 7,
      done: ["He is cleared to set the room up before {faith}, the thing I went away to find out."],
      notYet: ["Security have not said whether he may set the room up. It is with them."],
    },
  ],
};

/** Body and mind. */
export const HEALTH: Topic[] = [sleep, substance, health, faith];

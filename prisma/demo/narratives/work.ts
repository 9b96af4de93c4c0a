import type { Topic } from "./topic";

const job: Topic = {
  details: [
    "{name} has been {number} weeks in {job} and is trusted with the knives now, which he told me twice.",
    "He was late for {job} on two mornings. It turned out that unlock on his landing has been running behind.",
    "The instructor has him showing new starters round, and he is surprised to be good at it.",
    "There was an argument at {job} about radio stations. He walked off to cool down instead of answering back.",
    "He wants to move from {job} to something with a certificate at the end because of what he did outside, mostly roofing.",
    "His wages went on phone credit and vapes by {day}, so we looked at his sheet line by line.",
    "He is tired from the early shift and eats before seven, then has nothing until noon.",
  ],
  passed: [
    "The instructor in {job} stopped me to say that his work has been the best in the group, and I told {name} exactly that.",
    "Activities told me the new allocation board sits on {day}; his name is on the paper.",
    "I explained to the wing why he comes back late from {job}, as the instructor had asked.",
  ],
  agreements: [
    {
      words: "I will ask activities where his application for the new job has got to.",
      action: "Ask activities about his job application",
      owner: "KEY_WORKER",
      days: 5,
      done: [
        "Activities answered what I asked after the last session: his application is third on the list.",
        "I brought the answer on his application that I owed him. He starts on {day}.",
      ],
      notYet: [
        "Activities had not answered about his application. I said when I will ask again: tomorrow, first thing.",
      ],
    },
    {
      words: "He will ask the instructor himself for the certificate, by {day}.",
      action: "Ask the instructor about the certificate",
      owner: "PERSON",
      days: 6,
      done: [
        "He did ask about the certificate, on his own, and he can begin the workbook.",
        "The certificate he was going to ask for last week is agreed, two units to begin with.",
      ],
      notYet: ["He had not found the moment to ask about the certificate. We practised the words."],
    },
    {
      words: "Agreed that I will raise the late unlock with the wing manager.",
      action: "Raise the late unlock with the wing manager",
      owner: "KEY_WORKER",
      days: 4,
      done: [
        "Unlock on his landing has been on time since I raised it as promised; he has not been late once.",
      ],
      notYet: [
        "I raised the late unlock, but it has happened again since. He kept a list of days, which helps.",
      ],
    },
  ],
};

const education: Topic = {
  details: [
    "{name} sat the first paper of {course} on {day} and thinks the second half let him down.",
    "He left school at thirteen and has not told the class. {course} is the first thing he has stuck at, he said.",
    "The classroom is better since the groups were split, and he puts his hand up now.",
    "He asked what he could study after {course} and whether a distance course would count against his wages.",
    "He has been helping a man two doors down with fractions, using bottle tops.",
    "He finds the letters swim when he is tired. Nobody has ever checked his eyes or asked about dyslexia.",
  ],
  passed: [
    "His tutor sent word that he is ready for the next level and I was able to tell him first.",
    "I told education about the reading difficulty with his agreement, and they will screen him.",
    "The library have put two books by for him, from the list his tutor gave me.",
  ],
  agreements: [
    {
      words: "I will ask education for a date for the screening.",
      action: "Ask education for a date for the dyslexia screening",
      owner: "KEY_WORKER",
      days: 7,
      done: [
        "Education gave me the date for the screening we asked for: it is on {day}, after lunch.",
        "The screening that we put in for last time has happened and he has a coloured overlay.",
      ],
      notYet: ["There is no date yet for the screening. I wrote a second time and showed him."],
    },
    {
      words: "He will do two pages of {course} every evening before the television goes on.",
      action: "Two pages of the workbook every evening",
      owner: "PERSON",
      days: 7,
      done: [
        "He kept to two pages an evening, as we said, on five days of seven.",
        "The two pages an evening have become four, which was his idea.",
      ],
      notYet: ["The two pages an evening lasted until the football. He wants to start again on {day}."],
    },
    {
      words:
        "His tutor will be asked whether the next course can start before his transfer is decided; I will pass on the answer.",
      action: "Ask the tutor when the next course can start",
      owner: "SOMEONE_ELSE",
      days: 9,
      done: [
        "His tutor says he can start the next course straight away, which answers last week's question.",
      ],
      notYet: ["His tutor was away, so the question about the next course is still open and in my book."],
    },
  ],
};

const gym: Topic = {
  details: [
    "{name} has put his gym slots back in place since his knee mended, three a week, light weights only.",
    "He is {number} sessions into the coaching award and led the warm-up for the over-fifties.",
    "He says the gym is where he is least angry, and that the bad days are the ones when it is cancelled.",
    "He has lost weight that he did not mean to lose. He skips tea when the queue is noisy.",
    "There was a word with him about supplements on the wing. He was open that he had been offered some and said no.",
    "He wants to run ten kilometres round the yard for the hospice that looked after {relative}.",
  ],
  passed: [
    "The gym staff say he can join the remedial group and I let healthcare know.",
    "The physio's letter had come to the wing office instead of to him, so I brought it.",
    "The gym orderly's job is coming up, the senior in the gym told me to tell him.",
  ],
  agreements: [
    {
      words: "I will ask the gym whether his award can be finished before the summer timetable.",
      action: "Ask the gym whether the award can be finished in time",
      owner: "KEY_WORKER",
      days: 6,
      done: ["The gym answered me: the award can be finished in time, which was his worry last week."],
      notYet: [
        "I did not get to the gym office to ask about his award. That is mine to put right this week.",
      ],
    },
    {
      words: "He will eat with the second sitting for a week and see if that is easier.",
      action: "Try the second sitting for a week",
      owner: "PERSON",
      days: 7,
      done: [
        "The second sitting suits him. He has eaten every evening since we agreed to try it.",
        "He tried the second sitting as planned and is sleeping better for having eaten.",
      ],
      notYet: [
        "He went back to skipping tea after two days of the second sitting. We looked at what got in the way.",
      ],
    },
    {
      words: "I will find out whether a run for charity is allowed and who decides.",
      action: "Find out who decides about a run for charity",
      owner: "KEY_WORKER",
      days: 10,
      done: ["The run can go ahead, I could tell him, having asked the head of residence as I promised."],
      notYet: ["The question of the charity run is still with the head of residence."],
    },
  ],
};

const money: Topic = {
  details: [
    "{name} owes for vapes, not a lot, but it doubles on {day} and he has started to stay in his cell.",
    "He came off the canteen sheet with nothing because his sentence money went to the wrong account.",
    "The debt outside is what keeps him awake: the rent arrears, then the letters to {relative}'s address.",
    "He had borrowed for phone credit to ring {child} and was ashamed of that more than of the debt.",
    "He has saved {number} pounds for release, the most he has ever had in one place he says.",
    "He asked me not to make a fuss about the debt on the landing. I said what I have to pass on and what I do not.",
  ],
  passed: [
    "Safer custody know about the debt and have spoken to him, and they told me what they offered.",
    "The bank account clinic has him on its list for {day}; I gave him the slip.",
    "The finance office confirmed that the money was found in another account, and I took him the print.",
  ],
  agreements: [
    {
      words: "I will ring the finance office about the missing wages.",
      action: "Ring the finance office about the missing wages",
      owner: "KEY_WORKER",
      days: 3,
      done: [
        "His missing wages are in his account now, two days after I rang as agreed.",
        "Finance found the wages I rang about and he has checked his sheet.",
      ],
      notYet: [
        "Finance have not put the wages right yet. I told him the name of the person dealing with it.",
      ],
    },
    {
      words: "He will not borrow this week and will tell me if he is pressed.",
      action: "Tell his key worker if he is pressed to borrow",
      owner: "PERSON",
      days: 7,
      done: [
        "He had not borrowed since our last talk and has paid the last of it.",
        "Nobody has pressed him since last week, he said, and he is back at association.",
      ],
      notYet: ["He did borrow again and told me himself, as we had agreed he would."],
    },
    {
      words: "I will book the debt adviser for him.",
      action: "Book the debt adviser",
      owner: "KEY_WORKER",
      days: 9,
      done: ["The debt adviser I booked after the last session has seen him and written to the landlord."],
      notYet: ["The debt adviser's list was full, so the booking we agreed is for next month."],
    },
  ],
};

/** What fills the day, and what pays for it. */
export const WORK: Topic[] = [job, education, gym, money];

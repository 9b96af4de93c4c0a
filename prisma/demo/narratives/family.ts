import type { Topic } from "./topic";

const visits: Topic = {
  details: [
    "{name} has not had a visit since {month} because {relative} finds the journey hard with two buses and a long walk at the end.",
    "{relative} came on {day} and it went well, though {name} said the hall was loud and they only got going in the last ten minutes.",
    "He has one visit left this month and wants to keep it for {child}, who has a school concert to tell him about.",
    "{name} gets anxious the night before a visit and sleeps badly. He would rather be told early if it falls through.",
    "There was a falling-out with {relative} over money and he thinks that is why the last visit was missed.",
    "He spoke about how quiet the wing feels on {day} afternoons when others are at visits and he is not.",
    "He has tried a video visit once. The picture froze but he said seeing the kitchen at home was worth it.",
  ],
  passed: [
    "Visits told me on {day} that there are slots in the family session and I passed this to him.",
    "The family support worker had left a message that {relative} rang to ask how he is; he was glad to hear it.",
    "Safer custody asked us to watch for low mood around missed visits, so I asked him straight and he answered straight.",
  ],
  agreements: [
    {
      words: "Agreed that I will ring visits and find out whether {relative} is still on his list.",
      action: "Ring visits to check who is on his list",
      owner: "KEY_WORKER",
      days: 5,
      done: [
        "I had rung visits as I said I would: {relative} is on the list and can book.",
        "Visits confirmed what I asked them last week, that {relative} can book from now on, and I gave {name} the slip.",
      ],
      notYet: [
        "I had not got through to visits as promised last time. I said so and rang while he was with me.",
      ],
    },
    {
      words: "He will write to {relative} before {day} with two dates that suit.",
      action: "Write to his family with two dates for a visit",
      owner: "PERSON",
      days: 7,
      done: [
        "He did send the letter we talked about last time and has had a reply with a date.",
        "The two dates he offered in his letter worked: one is booked.",
      ],
      notYet: [
        "The letter we agreed on is half written. He read me the start and we talked about how to end it.",
      ],
    },
    {
      words: "I will put his name down for the family day and tell him the answer myself.",
      action: "Put his name down for the family day",
      owner: "KEY_WORKER",
      days: 10,
      done: [
        "He is on the list for the family day, which I told him first thing because he had been waiting since our last session.",
        "Family day: his place came through and {child} is coming, so that is settled from last time.",
      ],
      notYet: ["No answer yet about the family day we put in for. I showed him the date I sent it."],
    },
  ],
};

const children: Topic = {
  details: [
    "{child} starts a new school after the summer and {name} wants to be the one to write the good luck card.",
    "He has been reading aloud for {child} on the story recording scheme and is half way through the second book.",
    "{name} missed a birthday at home this week. He kept himself busy and did not want to talk on the landing, so we waited for a quiet room.",
    "He worries that {child} is being told different things by different people about when he is coming home.",
    "Phone credit goes on {child} first and the canteen second. He is proud of ringing every evening at six.",
    "The social worker's meeting about {child} is coming up and he does not know whether he may take part.",
    "He showed me a drawing from {child}: the dog, the blue door and him in the middle. It is above his bed now 🙂.",
  ],
  passed: [
    "The family support worker says the social worker has his report and will ring the wing office on {day}.",
    "The library passed on that his recording was posted home, and I told him.",
    "His POM asked me to find out what he wants said at the meeting; I have sent her what he told me, in his words.",
  ],
  agreements: [
    {
      words: "I will ask his POM whether he can join the meeting about {child} by telephone.",
      action: "Ask his POM whether he can join the family meeting by telephone",
      owner: "KEY_WORKER",
      days: 6,
      done: [
        "His POM answered the question from last time: he can join the meeting by telephone and she will sit with him.",
        "The telephone place at the meeting that we asked for has been arranged, and he knows the time.",
      ],
      notYet: [
        "His POM has not yet answered about joining the meeting. I chased it this morning and told him so.",
      ],
    },
    {
      words: "He will finish the recording for {child} with the library on {day}.",
      action: "Finish the story recording with the library",
      owner: "PERSON",
      days: 8,
      done: [
        "The recording we spoke of last week is finished; he said he only lost his place once.",
        "He kept to it and finished the story for {child}.",
      ],
      notYet: ["The library was shut on the day he meant to finish the recording, so that carries over."],
    },
    {
      words:
        "We agreed he will put three questions for the school on paper and I will post them with his POM's agreement.",
      action: "Post his three questions to the school once his POM agrees",
      owner: "POM",
      days: 12,
      done: [
        "The school answered the three questions from last time and I read the letter through with him.",
      ],
      notYet: ["The questions for the school are with his POM. He asked me to keep hold of his copy."],
    },
  ],
};

const bereavement: Topic = {
  details: [
    "It is a year on {day} since {relative} died and {name} does not want to be on the wing for the whole of it.",
    "He talked about {relative}, the allotment, and how he was taught to grow beans up string.",
    "{name} had the call about the funeral while he was at {job} and felt everybody looked at him on the way back.",
    "He has not cried, he says, and thinks that something must be wrong with him. I said people do this in different ways.",
    "The order of service came in the post. He read me one line and then wanted to talk about football, which we did.",
    "He does not want the lads on the landing told, only the two officers he named.",
  ],
  passed: [
    "The chaplain told me she had lit a candle with him on {day}; he brought it up himself, without being asked.",
    "I let the night staff know about the date with his agreement, and they have written it in the handover book.",
    "Healthcare say he came for the appointment and has another, and he was content for me to know.",
  ],
  agreements: [
    {
      words: "I will ask the chaplain to see him before {day}.",
      action: "Ask the chaplain to see him",
      owner: "KEY_WORKER",
      days: 3,
      done: [
        "The chaplain had been, as we arranged at the last session, and he found it easier than he feared.",
        "Since we last met the chaplain has seen him twice, which I had asked for.",
      ],
      notYet: [
        "The chaplain had been on leave and had not seen him yet, so I walked him down myself after we finished.",
      ],
    },
    {
      words: "He will write down what he would like to say about {relative} and bring it next time.",
      action: "Write down what he would like to say",
      owner: "PERSON",
      days: 7,
      done: [
        "He brought the page he said he would write and read all of it.",
        "He had written the page we spoke of and let me read it.",
      ],
      notYet: ["He tried to write the page we talked about and tore it up. We agreed that trying counted."],
    },
    {
      words: "Agreed that I will find out about the bereavement group and whether it clashes with {job}.",
      action: "Find out when the bereavement group meets",
      owner: "KEY_WORKER",
      days: 8,
      done: [
        "The bereavement group meets on {day}, I was able to tell him, so it does not touch {job} as he feared last time.",
      ],
      notYet: [
        "Nobody could tell me yet when the bereavement group meets; I have asked again and told him that.",
      ],
    },
  ],
};

const letters: Topic = {
  details: [
    "{name} has a letter from {relative} that he has carried for a week without opening, and we opened it together.",
    'He is writing to {relative} in Welsh, "Annwyl Nain", and asked if the post room minds. It does not; diolch was his word for that.',
    "His property from the last prison is still missing two photo albums and he is more bothered by those than by the trainers.",
    "He does not read easily, and was honest that he lets letters pile up so that nobody will see.",
    "Stamps ran out and he felt daft asking. It took him most of the session to mention it.",
    "He keeps letters in date order in a shoe box and could tell me what each one was about.",
  ],
  passed: [
    "The post room tell me that two letters were held for the wrong number and they are on their way up.",
    "Reception say one bag came over on {day}; I told him which.",
    "The reading mentor on his landing is willing to sit with him and I carried that message across.",
  ],
  agreements: [
    {
      words: "I will ring reception at his last prison about the albums.",
      action: "Ring reception at his last prison about the two albums",
      owner: "KEY_WORKER",
      days: 6,
      done: [
        "Reception at his last prison have found one album, after I rang as agreed, and it is being sent.",
        "I told him what came of my call about his albums: both are in the next van.",
      ],
      notYet: [
        "No luck by telephone with his old prison about the albums. He saw me send the e-mail instead.",
      ],
    },
    {
      words: "He will try twenty minutes with the reading mentor on {day} and tell me honestly how it was.",
      action: "Try twenty minutes with the reading mentor",
      owner: "PERSON",
      days: 7,
      done: [
        "He did sit down with the reading mentor as we agreed, for nearer an hour than twenty minutes.",
        "Reading with the mentor has started since last week; the first thing he read was his own canteen sheet.",
      ],
      notYet: [
        "He had not gone to the reading mentor yet. The reason was pride, he said, and he laughed at himself.",
      ],
    },
    {
      words: "We will reply to {relative} together next time, he dictates and I only spell.",
      action: "Help him reply to the letter",
      owner: "KEY_WORKER",
      days: 7,
      done: ["We wrote the reply that we had set aside for today and he signed it himself."],
      notYet: [
        "We had said we would write the reply today. He asked to leave it for a better day and I agreed.",
      ],
    },
  ],
};

/** Home and the people there. */
export const FAMILY: Topic[] = [visits, children, bereavement, letters];

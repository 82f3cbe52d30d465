/** Did they learn? Six questions, asked before and after. */
export const QUESTIONS = {
  title: 'Did you learn?',
  lead: 'Answer six questions before you begin, and again at the end. Then see what has changed.',
  private: 'Your answers stay on this page. They are gone when you close it, unless you save them.',
  before: 'Before',
  after: 'After',
  which: 'When do you answer?',
  questionOf: 'Question {number}',
  unsure: 'I do not know',
  score: 'Show how I did',
  scoreHint: 'Answer all six first. “I do not know” is an answer too.',
  left: 'You have not answered question {numbers} yet.',
  result: '{when}: {right} of 6 right',
  right: 'Right',
  wrong: 'Not right',
  skipped: 'Not answered',
  answerIs: 'Right answer: {answer}',
  tableTitle: 'Your answers',
  question: 'Question',
  save: 'Save my answers (file)',
  clear: 'Clear my answers',
  forRoom: 'For the whole room',
  list: [
    {
      ask: 'Who is most likely to become friends?',
      options: {
        chance: 'Two people who met once at a big event',
        often: 'Two people who see each other every week',
        alike: 'Two people who are alike but never meet',
      },
      why: 'A tie needs time together, again and again.',
    },
    {
      ask: 'What makes it more likely that a new tie lasts?',
      options: {
        friends: 'The two share friends or a group',
        first: 'The two liked each other at once',
        many: 'The two know many other people',
      },
      why: 'Shared friends and groups keep the two in touch.',
    },
    {
      ask: 'A worker brings 100 pairs of people together. What should you expect?',
      options: {
        all: 'Nearly all become friends',
        some: 'Some get to know each other, and few become close',
        none: 'None of them will meet again',
      },
      why: 'An introduction is a chance, and no more than that.',
    },
    {
      ask: 'The money for a worker stops. What helps most to keep a group alive?',
      options: {
        run: 'People from the place who run it',
        name: 'A good name and a sign on the door',
        report: 'A final report about it',
      },
      why: 'A group needs people who run it when the worker has left.',
    },
    {
      ask: 'A worker talks to whoever opens the door. Who is easily missed?',
      options: {
        members: 'People who are in groups already',
        neighbours: 'People with many neighbours',
        isolated: 'People who are cut off from others',
      },
      why: 'Few people are isolated, and nobody brings them along. One has to look for them.',
    },
    {
      ask: 'Lonely people are more often ill. What does that prove?',
      options: {
        cause: 'That being lonely makes people ill',
        nothing: 'Not what is cause and what is effect',
        never: 'That being lonely has nothing to do with health',
      },
      why: 'Two things can go together because of either one, or because of a third.',
    },
  ],
} as const;

/** The summary of a whole room. */
export const ROOM_SUMMARY = {
  title: 'How the room did',
  lead: 'Count how many were right, before and after. Type the numbers in, or open the files that people saved.',
  people: 'People in the room',
  peopleHint: 'How many answered both times.',
  open: 'Open saved files',
  openHint: 'You can choose many files at once. Nothing is sent anywhere.',
  opened: '{count} files opened.',
  badFile: '{name}: expected a file saved by “Save my answers”, got something else.',
  problem: 'There is a problem',
  count: 'Question {number}, right {when}',
  tooMany: 'Question {number}: more people right than there are in the room.',
  tableTitle: 'Right answers in the room',
  rightBefore: 'Right before',
  rightAfter: 'Right after',
  change: 'Change',
  all: 'All questions',
  sentence: 'Of {most} answers, {before} were right before and {after} after.',
  caution:
    'A few people and six questions say little. Talk about the questions where the room did not agree.',
} as const;

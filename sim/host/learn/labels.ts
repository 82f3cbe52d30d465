/** What the chapters count and the answers one can choose, in words: the page and the command line say the same. */
export const READING_LABELS = {
  1: {
    friends: 'Through a friend',
    groups: 'In a group',
    neighbours: 'Near home',
    family: 'Through family',
  },
  2: {
    year1: 'Still there after 1 year',
    year2: 'Still there after 2 years',
    year3: 'Still there after 3 years',
    sharedLeft: 'After 3 years, if they shared a friend or a group',
    aloneLeft: 'After 3 years, if they shared none',
  },
  3: {
    took: 'Times that led to a tie, in 100',
    met: 'People met',
    introductions: 'Times two people were brought together',
    connectors: 'Residents who connect others',
    groups: 'Groups helped to start',
  },
  4: {
    tiesLeft: 'Ties left, in 100',
    ties: 'Ties when the money stopped',
    groupsLeft: 'Groups left, in 100',
    groups: 'Helped groups when the money stopped',
  },
  5: {
    metSeeking: 'Isolated people met by the one who looks',
    metForAll: 'Isolated people met by the one for all',
    othersSeeking: 'Others met by the one who looks',
    othersForAll: 'Others met by the one for all',
    joinIsolated: 'Isolated people who join a group by themselves',
    joinOthers: 'Others who join a group by themselves',
  },
  6: {
    lonely: 'Lonely people who are depressed',
    others: 'Others who are depressed',
    change: 'Months of depression, more or less with the worker',
  },
} as const;

/** Choices of the chapters whose question has some. */
export const CHOICE_LABELS = {
  1: {
    friends: 'Through a friend they share',
    groups: 'In a group, such as a choir',
    neighbours: 'Near their home',
    family: 'Through family',
  },
  6: {
    more: 'Yes, more often',
    same: 'No, just as often',
    fewer: 'No, less often',
  },
} as const;

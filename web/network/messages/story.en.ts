/** English texts of the transcript and the captions: what is told of the months. */
export const STORY_TEXTS = {
  transcript: 'Transcript',
  transcriptEmpty: 'Nothing has been told yet. Press Play.',
  inArm: '{arm}',
  captionMonth: 'Month {month}.',

  startTogether: 'The start. Both places are the same, to the last person. Press Play.',
  startAlone: 'The start. Press Play.',
  eventStart: { one: 'The programme begins.', other: 'The programme begins.' },
  eventStop: { one: 'The money stops.', other: 'The money stops.' },
  eventStage: {
    one: 'The partnership reaches step {stage}.',
    other: 'The partnership reaches step {stage}.',
  },
  eventBack: {
    one: 'The partnership slips back to step {stage}.',
    other: 'The partnership slips back to step {stage}.',
  },
  eventOpens: { one: '{Group} opens with one person.', other: '{Group} opens with {number} people.' },
  eventSupportedOpens: {
    one: '{Group} opens, with help from the programme: one person.',
    other: '{Group} opens, with help from the programme: {number} people.',
  },
  eventCloses: {
    one: '{Group} closes. One member loses it.',
    other: '{Group} closes. It had {number} members.',
  },
  eventClosesEmpty: { one: '{Group} closes: nobody was left.', other: '{Group} closes: nobody was left.' },
  eventIntroduced: {
    one: 'One introduction takes hold: two people become acquaintances.',
    other: '{Number} introductions take hold.',
  },
  eventFriend: {
    one: 'One introduction has become a friendship.',
    other: '{Number} introductions have become friendships.',
  },
  eventKnown: {
    one: 'One person who knew nobody here now knows somebody.',
    other: '{Number} people who knew nobody here now know somebody.',
  },
  eventFirstFriend: {
    one: 'One person without a friend nearby now has one.',
    other: '{Number} people without a friend nearby now have one.',
  },
  eventConnectors: {
    one: 'One resident begins to connect others.',
    other: '{Number} residents begin to connect others.',
  },
  eventFaded: { one: 'One introduced tie fades.', other: '{Number} introduced ties fade.' },
  eventYear: {
    one: 'A year has passed. Isolated adults: {isolated}. Adults who know nobody here: {unknown}. Groups: {groups}.',
    other:
      '{Number} years have passed. Isolated adults: {isolated}. Adults who know nobody here: {unknown}. Groups: {groups}.',
  },
  eventYearCompared: {
    one: 'After one year, isolated adults: {isolated} in “{arm}”, {otherIsolated} in “{other}”. In groups: {members} and {otherMembers}. Ties: {ties} and {otherTies}.',
    other:
      'After {number} years, isolated adults: {isolated} in “{arm}”, {otherIsolated} in “{other}”. In groups: {members} and {otherMembers}. Ties: {ties} and {otherTies}.',
  },
} as const;

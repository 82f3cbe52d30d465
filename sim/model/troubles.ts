/** What can go wrong with a programme, each with what the model then does. Data for files, forms and the ODD. */

export const TROUBLES = Object.freeze({
  'funding stops': 'No money flows and nobody is paid.',
  'worker vacancy': 'Nobody works the paid hours; the pay is saved, the rest of the budget still runs.',
  'key person lost':
    'The best-connected connector stops in the first month of it, and some of the others go with them.',
  'dominant person':
    'In groups that the programme helped, those who have been members for less than a year leave sooner.',
  'agencies not listening': 'Nothing the programme does moves an agency.',
  'agencies imposing':
    'Agencies take decisions back month by month, and the share they keep lowers how many residents respond.',
  'staff not released': 'Part of the paid hours is spent on other duties, although it is paid for.',
  'burn-out': 'Connectors are asked for more than eight hours a week, and stop sooner.',
  'elite capture':
    'Only residents with at least as many local ties as the average are met, won or introduced.',
  'exclusive group': 'Groups that the programme helped take in nobody but ties of their members.',
  'group turned contractor':
    'Groups that the programme helped deliver services: new members help nobody, and they count no more as residents’ own.',
  'public space closed':
    'Groups without a place of their own may lose the place where they meet, and no events are held.',
  'volunteers substituted for services':
    'Part of the paid hours is cut and its pay saved; connectors are asked to give those hours.',
} as const);

export type TroubleKind = keyof typeof TROUBLES;

export const TROUBLE_KINDS = Object.freeze(Object.keys(TROUBLES)) as readonly TroubleKind[];

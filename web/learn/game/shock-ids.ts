/** Names of what can go wrong between two rounds. */
export const SHOCK_IDS = [
  'worker leaves',
  'hall closes',
  'money cut',
  'nobody listens',
  'leader goes',
] as const;
export type ShockId = (typeof SHOCK_IDS)[number];

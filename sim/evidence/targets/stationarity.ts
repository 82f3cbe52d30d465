/** Targets of the null arm: a neighbourhood that nothing happens to stays as it is over ten years. */
import { LOCAL, type Target, target } from './target';

const ADULTS = 'adults, standardised for age and sex';

const steady = (id: string, label: string, definition: string) =>
  target(id, label, definition, -0.02, 0.02, 'J', 'Stationarity of the null arm', false);

export const STATIONARITY_TARGETS: readonly Target[] = Object.freeze([
  steady('driftSize', 'drift of population in ten years', 'residents'),
  steady('drift-degree', 'drift of mean degree', `${LOCAL}; standardised for age and sex`),
  steady('drift-isolated', 'drift of isolation', ADULTS),
  steady('drift-lonely', 'drift of loneliness', ADULTS),
  steady('drift-depressed', 'drift of depression', ADULTS),
  steady('drift-participating', 'drift of group membership', ADULTS),
]);

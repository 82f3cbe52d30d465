/** One month, as a list to be read from top to bottom. Later entries see what earlier ones changed. */
import { ageingAndBirths } from './processes/ageing-and-births';
import { contact } from './processes/contact';
import { crime } from './processes/crime';
import { depression } from './processes/depression';
import { exposure } from './processes/exposure';
import { groups } from './processes/groups';
import { ledger } from './processes/ledger';
import { loneliness } from './processes/loneliness';
import { mortality } from './processes/mortality';
import { moves } from './processes/moves';
import { programmes } from './processes/programmes';
import { serviceUse } from './processes/service-use';
import { tieFormation } from './processes/tie-formation';
import { tieLoss } from './processes/tie-loss';
import type { Step } from './step';

export interface Process {
  readonly name: string;
  readonly run: (step: Step) => void;
  /** Adds up what others did and changes nothing. */
  readonly onlyCounts?: true;
}

export const STEPS: readonly Process[] = Object.freeze([
  { name: 'ageing and births', run: ageingAndBirths },
  { name: 'moves', run: moves },
  { name: 'programmes', run: programmes },
  { name: 'groups', run: groups },
  { name: 'contact', run: contact },
  { name: 'tie loss', run: tieLoss },
  { name: 'tie formation', run: tieFormation },
  { name: 'exposure', run: exposure },
  { name: 'loneliness', run: loneliness },
  { name: 'depression', run: depression },
  { name: 'mortality', run: mortality },
  { name: 'service use', run: serviceUse, onlyCounts: true },
  { name: 'crime', run: crime, onlyCounts: true },
  { name: 'ledger', run: ledger, onlyCounts: true },
]);

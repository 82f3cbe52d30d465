/**
 * The ODD description (Grimm et al. 2020, JASSS 23(2):7): prose of sim/io/odd, tables from the code’s own
 * records, so that a parameter, a step or an approach cannot change without its description.
 */
import { REFERENCE } from '../evidence/reference-exposure';
import { ADULT_BANDS } from '../model/bands';
import { STEP_DESCRIPTIONS } from '../model/step-descriptions';
import { STEPS } from '../model/steps';
import { HEALTH_SUBMODELS, LINKS, MONEY } from './odd/health-submodels';
import {
  CONCEPTS,
  INITIALISATION,
  INPUT,
  LIMITS,
  PLACE_PATTERNS,
  PURPOSE,
  SCALES,
  SCHEDULE,
} from './odd/prose';
import { SOCIAL_SUBMODELS } from './odd/social-submodels';
import {
  approachText,
  effectSetTable,
  inputTable,
  ledgerTable,
  outcomeTable,
  parameterTables,
  referenceColumns,
  stateTables,
  streamList,
  targetTable,
} from './odd/tables';

/** Submodels by the name of their step. */
export const SUBMODELS: Readonly<Record<string, string>> = Object.freeze({
  ...SOCIAL_SUBMODELS,
  ...HEALTH_SUBMODELS,
});

/** Markdown, ending in a line feed. The same code gives the same bytes. */
export function oddDocument(): string {
  const sections = [
    '# Kithwork: ODD description',
    'This description follows the ODD protocol (Grimm et al. 2020, *Journal of Artificial Societies and Social Simulation* 23(2):7). It is made by `kithwork odd` from the records that the model itself uses. Grades: **V** seen in a cited source, **C** computed from published figures or real networks, **J** judgement with a range to be swept. Words in `this type` are ids of parameters (annex A), outcomes (annex B) or columns (section 2); `kithwork evidence <id>` shows a parameter with its distribution.',
    '## 1. Purpose and patterns',
    PURPOSE,
    targetTable(),
    PLACE_PATTERNS,
    '## 2. Entities, state variables, and scales',
    SCALES,
    stateTables(),
    '## 3. Process overview and scheduling',
    SCHEDULE,
    STEPS.map(({ name }, n) => `${n + 1}. **${name}.** ${STEP_DESCRIPTIONS[name]}`).join('\n'),
    '## 4. Design concepts',
    ...Object.entries(CONCEPTS).map(([name, text]) => `**${name}.** ${text}`),
    '## 5. Initialisation',
    INITIALISATION,
    '## 6. Input data',
    INPUT,
    inputTable(),
    '## 7. Submodels',
    'r is sociability, h bond hours, κ `kappa`; [x] is 1 when x holds and 0 otherwise.',
    '### 7.1 The steps',
    ...STEPS.flatMap(({ name }, n) => [`#### ${n + 1}. ${sentenceCase(name)}`, SUBMODELS[name]]),
    '### 7.2 From published associations to hazards',
    LINKS,
    referenceText(),
    referenceColumns(),
    '### 7.3 Effect sets',
    'A set chooses how ties act on deaths and how much of every association is causal.',
    effectSetTable(),
    '### 7.4 Approaches',
    approachText(),
    '### 7.5 Costs and value',
    MONEY,
    ledgerTable(),
    '## 8. Known limits',
    LIMITS.map((limit) => `- ${limit}`).join('\n'),
    '## Annex A. Parameters',
    'Role: *evidence* and *causal fraction* are drawn in each parameter draw; *structure* is swept, never averaged over; *calibrated* is fitted to named patterns; *setting* is the user’s.',
    parameterTables(),
    '## Annex B. Outcomes',
    'A stock is a state at the end of a month; a flow is an amount that happened during it.',
    outcomeTable(),
    '## Annex C. Streams of luck',
    'Each decision has a stream of its own, so that a new process never disturbs the luck of an old one. Numbers are appended, never changed.',
    streamList(),
  ];
  return `${sections.join('\n\n')}\n`;
}

function sentenceCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function referenceText(): string {
  const cells = ADULT_BANDS.length * 2;
  return `*Reference table.* ${REFERENCE.source}. ${REFERENCE.rows.length} rows: ${REFERENCE.rows.length / cells} fifths of deprivation × ${ADULT_BANDS.length} age bands (from ${ADULT_BANDS.join(', ')}) × sex. “…” repeats the adults of the line above.`;
}

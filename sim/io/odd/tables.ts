/** Tables of the ODD description, each made from the records themselves. */
import { LEDGER_RULES } from '../../economics/ledger';
import { OUTCOMES } from '../../engine/outcomes';
import { EFFECT_SETS } from '../../evidence/effect-sets';
import type { ParameterRecord, ParameterTable } from '../../evidence/parameter';
import { ATTRIBUTE_PARAMETERS } from '../../evidence/records/attributes';
import { CONDITION_PARAMETERS } from '../../evidence/records/conditions';
import { COSTS } from '../../evidence/records/costs';
import { ECONOMICS } from '../../evidence/records/economics';
import { HEALTH } from '../../evidence/records/health';
import { HOUSEHOLD_PARAMETERS } from '../../evidence/records/households';
import { NETWORK } from '../../evidence/records/network';
import { POPULATION as POPULATION_RECORDS } from '../../evidence/records/population';
import { PROGRAMME_PARAMETERS } from '../../evidence/records/programmes';
import { SERVICE_USE_PARAMETERS } from '../../evidence/records/service-use';
import { SOCIAL_CAPITAL } from '../../evidence/records/social-capital';
import { UNCERTAINTY } from '../../evidence/records/uncertainty';
import {
  CRIME,
  DEFLATOR,
  DEPRESSION,
  EQ5D,
  EXTERNAL_START,
  FERTILITY,
  HOUSEHOLDS,
  LIFE_EXPECTANCY,
  LIFE_TABLE,
  LONELINESS,
  MOBILITY,
  MORTALITY_RATIO,
  POPULATION,
  SERVICE_USE,
  STEERING,
  TENURE,
} from '../../evidence/tables';
import { COMMON_TARGETS, type Target } from '../../evidence/targets';
import { STREAMS } from '../../kernel/streams';
import { REFERENCE_COLUMNS, type ReferenceColumn } from '../../model/reference';
import { createWorld } from '../../model/world';
import { APPROACHES } from '../../programmes/registry';
import { COLUMN_MEANINGS } from './columns';

export function grid(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const code = (text: string) => `\`${text}\``;

const plain = (value: number) => String(Number(value.toPrecision(10)));

const GROUPS: readonly (readonly [string, ParameterTable])[] = [
  ['Residents, addresses, moves', POPULATION_RECORDS],
  ['How households change', HOUSEHOLD_PARAMETERS],
  ['Tenure, qualification and ethnic group', ATTRIBUTE_PARAMETERS],
  ['Ties and groups', NETWORK],
  ['Programmes in any place', PROGRAMME_PARAMETERS],
  ['Long-term conditions', CONDITION_PARAMETERS],
  ['Social capital', SOCIAL_CAPITAL],
  ['Exposure and health', HEALTH],
  ['Service use, care, work and crime', SERVICE_USE_PARAMETERS],
  ['Unit costs', COSTS],
  ['Economic settings', ECONOMICS],
  ['Uncertainty', UNCERTAINTY],
];

function parameterGrid(table: ParameterTable): string {
  const row = ([id, record]: [string, ParameterRecord]) => [
    code(id),
    record.label,
    plain(record.value),
    record.unit,
    `${plain(record.low)} to ${plain(record.high)}`,
    record.role,
    record.grade,
    record.source,
  ];
  const head = ['id', 'what it is', 'value', 'unit', 'range', 'role', 'grade', 'source'];
  return grid(head, Object.entries(table).map(row));
}

export function parameterTables(): string {
  return GROUPS.map(([title, table]) => `### ${title}\n\n${parameterGrid(table)}`).join('\n\n');
}

/** Columns of a world with their types, by entity. */
export function stateTables(): string {
  const sizes = { people: 1, households: 1, ties: 1, pool: 1, groups: 1, cells: 1 };
  const world = createWorld(sizes) as unknown as Readonly<Record<string, ArrayLike<number>>>;
  return COLUMN_MEANINGS.map(({ entity, columns }) => {
    const rows = Object.entries(columns).map(([name, meaning]) => [
      code(name),
      world[name].constructor.name.replace('Array', '').toLowerCase(),
      meaning,
    ]);
    return `**${entity}**\n\n${grid(['column', 'type', 'what it holds'], rows)}`;
  }).join('\n\n');
}

export function targetTable(): string {
  const share = ({ unit, low, high }: Target) =>
    unit === 'share'
      ? `${plain(100 * low)} to ${plain(100 * high)} %`
      : `${plain(low)} to ${plain(high)}${unit === 'years' ? ' years' : ''}`;
  const rows = COMMON_TARGETS.map((target) => [
    target.label,
    target.definition,
    share(target),
    target.grade,
    target.fitted ? 'aimed at' : 'held out',
    target.source,
  ]);
  return grid(['pattern', 'what is counted', 'accepted', 'grade', 'calibration', 'source'], rows);
}

export function outcomeTable(): string {
  const rows = OUTCOMES.map(({ id, label, unit, kind, denominator }) => [
    code(id),
    label,
    unit,
    kind,
    denominator === 'none' ? 'total only' : denominator,
  ]);
  return grid(['id', 'what it is', 'unit', 'kind', 'rates are per'], rows);
}

export function effectSetTable(): string {
  const rows = Object.entries(EFFECT_SETS).map(([id, { sentence, mortality, fractions, fixed }]) => [
    id,
    sentence,
    mortality,
    fractions === null ? 'as drawn' : plain(fractions),
    Object.entries(fixed)
      .map(([name, value]) => `${code(name)} = ${plain(value)}`)
      .join(', '),
  ]);
  return grid(['set', 'what it says', 'acts on deaths', 'causal fractions', 'fixed'], rows);
}

export function approachText(): string {
  return APPROACHES.map(({ id, label, description, odd, stages, options }) => {
    const steps = stages.length > 1 ? `\n\nStages: ${stages.join(', ')}.` : '';
    return `#### ${label} (${code(id)})\n\n${description}\n\n${odd}${steps}\n\n${parameterGrid(options)}`;
  }).join('\n\n');
}

export function ledgerTable(): string {
  const rows = LEDGER_RULES.map(({ outcome, unitCost, payer, kind, share, rest }) => [
    code(outcome),
    code(unitCost),
    share === undefined ? 'all' : `${rest ? 'the rest of ' : ''}${code(share)}`,
    payer,
    kind,
  ]);
  return grid(['outcome', 'unit cost', 'share', 'payer', 'kind'], rows);
}

const REFERENCE_MEANINGS: Readonly<Record<ReferenceColumn, string>> = {
  isolated: 'all adults: mean isolation over 24 months',
  depressed: 'all: depressed',
  isolatedWell: 'all: mean isolation × not depressed',
  lonelyWell: 'all: lonely and not depressed',
  chronicWell: 'all: lonely for 12 months and not depressed',
  prior: 'not depressed: with an earlier episode',
  lonelyFirst: 'not depressed, no earlier episode: lonely',
  memberFirst: '… member of a group',
  rampFirst: '… months of membership over the ramp, 0 to 1',
  lonelyMemberFirst: '… lonely and a member',
  lonelyRampFirst: '… lonely × ramp',
  lonelyPrior: 'not depressed, with an earlier episode: lonely',
  joinedPrior: '… joined a group during it',
  lonelyJoinedPrior: '… lonely and joined',
  noCloseTie: 'not lonely: share of the ratio due to having no close friend',
  newFriend: '… to a new friend',
  bereaved: '… to bereavement',
  depressedNotLonely: '… to depression',
  weak: 'all: weak network',
  befriended: 'all: at least one tie of friend grade',
};

export function referenceColumns(): string {
  return grid(
    ['column', 'share of the adults of a cell'],
    REFERENCE_COLUMNS.map((column) => [code(column), REFERENCE_MEANINGS[column]]),
  );
}

export function streamList(): string {
  return Object.entries(STREAMS)
    .map(([name, number]) => `${number} ${name}`)
    .join(' · ');
}

export function inputTable(): string {
  const tables: readonly (readonly [string, { readonly source: string; readonly grade: string }])[] = [
    ['population by age, sex, decile', POPULATION],
    ['households', HOUSEHOLDS],
    ['tenure', TENURE],
    ['moves', MOBILITY],
    ['ties elsewhere before the start-up', EXTERNAL_START],
    ['how the start-up holds to the tables', STEERING],
    ['births', FERTILITY],
    ['deaths', LIFE_TABLE],
    ['deaths by decile', MORTALITY_RATIO],
    ['life expectancy', LIFE_EXPECTANCY],
    ['depression', DEPRESSION],
    ['loneliness', LONELINESS],
    ['quality of life', EQ5D],
    ['crime', CRIME],
    ['prices', DEFLATOR],
    ['GP consultations', SERVICE_USE.gpConsultations],
    ['A&E attendances', SERVICE_USE.aeAttendances],
    ['emergency admissions', SERVICE_USE.emergencyAdmissions],
    ['outpatient attendances', SERVICE_USE.outpatientAttendances],
    ['mental health contacts', SERVICE_USE.mentalHealthContacts],
    ['long-term social care', SERVICE_USE.longTermCare],
  ];
  return grid(
    ['table', 'grade', 'source'],
    tables.map(([name, { grade, source }]) => [name, grade, source]),
  );
}

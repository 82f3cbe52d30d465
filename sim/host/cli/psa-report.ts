/** What `kithwork compare --psa` adds to the report. */
import type { ProbabilisticAnalysis } from '../../analysis/probabilistic/analysis-types';
import { FEWEST_DRAWS } from '../../analysis/probabilistic/tornado';
import { chanceOf } from '../../analysis/wording';
import type { ParameterTable } from '../../evidence/parameter';
import { plain } from './distribution-text';
import { amount, NONE, percent, pounds } from './format';
import { type TextRow, type TextTable, tableLines, WIDTH, wrap } from './table';
import type { Colours } from './terminal';

/** Thresholds that stand in the table; the document of --json holds all. */
const SHOWN = [0, 20_000, 30_000, 50_000, 70_000, 100_000];
const BARS = 8;
const SIGNS = { under: '<', over: '>' };

export function psaReport(
  analysis: ProbabilisticAnalysis,
  parameters: ParameterTable,
  { bold, dim }: Colours,
): string[] {
  const lines: string[] = [];
  const section = (title: string, note: string, table: TextTable) => {
    lines.push('', ...wrap(title, WIDTH).map(bold), ...wrap(note, WIDTH).map(dim));
    if (table.rows.length > 0) lines.push('', ...tableLines(table));
  };
  section(
    'Acceptability: chance of a positive net benefit, by whose money counts',
    `Shares of ${analysis.basis}. At threshold £0 the first row of each option is the chance of saving cash. Payers that nothing touches are left out.`,
    acceptabilityTable(analysis),
  );
  section(
    'Frontier: the option of the highest expected net benefit',
    'Best: how often it is the best of all. EVPI: what knowing the truth would be worth, replicate noise included.',
    frontierTable(analysis),
  );
  lines.push('', ...wrap(informationWords(analysis), WIDTH));
  for (const own of analysis.tornado) {
    const note = own.bars
      ? `Net benefit at £${analysis.threshold.toLocaleString('en-GB')} a QALY at the 10th and 90th percentile of each parameter, by a straight line through the draws. Rank correlations below ${own.byChance?.toFixed(2)} could be chance alone among ${own.bars.length} parameters.`
      : `A tornado over parameters needs ${FEWEST_DRAWS} draws or more.`;
    section(`What decides the net benefit: ${own.arm}`, note, tornadoTable(own, parameters));
  }
  section(
    'Break-even: where the answer turns, one price or share at a time',
    'Solved exactly, since each enters in a straight line. For a parameter of the model itself use --break-even.',
    breakEvenTable(analysis, parameters),
  );
  section(
    'How the runs are split',
    'Error of the spread: standard error of the variance between draws, as a share of it. Ranges and chances rest on it.',
    splitTable(analysis),
  );
  return lines;
}

/** A share of the draws or pairs in few letters: none of 25 is `<4 %`, since more might show one. */
function shareOf({ plane }: ProbabilisticAnalysis): (probability: number) => string {
  const over = plane[0]?.costs.length ?? 0;
  if (over < 2) return () => NONE;
  return (probability) => {
    const { side, percent } = chanceOf(probability, over);
    return `${side === null ? '' : SIGNS[side]}${percent} %`;
  };
}

function acceptabilityTable(analysis: ProbabilisticAnalysis): TextTable {
  const { acceptability, thresholds } = analysis;
  const share = shareOf(analysis);
  const columns = SHOWN.map((threshold) => thresholds.indexOf(threshold));
  const arms = [...new Set(acceptability.map(({ arm }) => arm))];
  const rows = arms.flatMap((arm): TextRow[] => [
    { span: arm },
    ...acceptability
      .filter((row) => row.arm === arm)
      .map(({ label, probabilities }) => [`  ${label}`, ...columns.map((i) => share(probabilities[i]))]),
  ]);
  return { heads: ['£ per QALY', ...SHOWN.map((threshold) => `${threshold / 1000}k`)], rows };
}

function frontierTable(analysis: ProbabilisticAnalysis): TextTable {
  const share = shareOf(analysis);
  const rows = analysis.frontier.flatMap(({ label, points }): TextRow[] => [
    { span: label },
    ...points
      .filter(({ threshold }) => SHOWN.includes(threshold))
      .map((point) => [
        `  ${pounds(point.threshold)}`,
        point.arm,
        share(point.probabilityBest),
        pounds(point.evpi),
      ]),
  ]);
  return { heads: ['£ per QALY', 'option', 'best', 'EVPI'], rows, left: [1] };
}

function informationWords({ perfectInformation: value, threshold }: ProbabilisticAnalysis): string {
  const luck = value.luckRemoved
    ? 'replicate noise taken out'
    : 'replicate noise included, since one replicate of each draw cannot tell it apart';
  return `Value of perfect information at £${threshold.toLocaleString('en-GB')} a QALY (${luck}): ${pounds(value.place)} for this place, ${pounds(value.perResident)} a resident; if all ${amount(value.decilePeople / 1e6)} million people of England${value.decile === null ? '' : ` in deprivation decile ${value.decile}`} faced the same decision, ${pounds(value.decileTotal)}. Research that costs more is not worth its price for this decision.`;
}

function tornadoTable(own: ProbabilisticAnalysis['tornado'][number], parameters: ParameterTable): TextTable {
  const bars = (own.bars ?? []).slice(0, BARS).map((bar): TextRow => {
    const clear = Math.abs(bar.rankCorrelation) > (own.byChance ?? 1) ? '' : ', may be chance';
    const range = `${amount(bar.from)} to ${amount(bar.to)}`;
    const label = `  ${parameters[bar.id]?.label ?? bar.id}${clear}`;
    return [label, range, pounds(bar.atFrom), pounds(bar.atTo), bar.rankCorrelation.toFixed(2)];
  });
  const choices = own.structure.map(
    ({ label, netBenefit, change }): TextRow => [
      `  ${label}`,
      NONE,
      pounds(netBenefit),
      pounds(change),
      NONE,
    ],
  );
  const rows: TextRow[] = [
    ...(bars.length > 0 ? [{ span: 'parameters' }, ...bars] : []),
    ...(choices.length > 0 ? [{ span: 'structural choices: net benefit, and its change' }, ...choices] : []),
  ];
  return { heads: ['', 'range', 'at low', 'at high', 'rank corr.'], rows };
}

function breakEvenTable(
  { breakEven, spending }: ProbabilisticAnalysis,
  parameters: ParameterTable,
): TextTable {
  const rows = spending.flatMap(({ arm, programme, netBenefitZeroAt, cashZeroAt }): TextRow[] => [
    { span: arm },
    ['  programme spending', pounds(programme), affordable(netBenefitZeroAt), affordable(cashZeroAt)],
    ...[...new Set(breakEven.filter((row) => row.arm === arm).map(({ id }) => id))].map((id): TextRow => {
      const find = (goal: string) =>
        breakEven.find((row) => row.arm === arm && row.id === id && row.goal === goal);
      const { low, high } = breakEven.find((row) => row.id === id)!;
      const cell = (goal: string) => {
        const row = find(goal);
        return row === undefined ? NONE : row.value === null ? 'none in range' : amount(row.value);
      };
      const range = `${plain(low)} to ${plain(high)}`;
      return [`  ${parameters[id]?.label ?? id}`, range, cell('net benefit'), cell('cash saved')];
    }),
  ]);
  return { heads: ['', 'range', 'net benefit zero at', 'cash zero at'], rows };
}

/** No spending is small enough where even a free programme would lose. */
function affordable(value: number): string {
  return value > 0 ? pounds(value) : 'not even if free';
}

function splitTable({ split }: ProbabilisticAnalysis): TextTable {
  const rows = split.flatMap(({ arm, advice }): TextRow[] => {
    if (advice === null) {
      return [{ span: `${arm}: needs two draws and two replicates of each`, indent: 0 }];
    }
    const cells = (name: string, { draws, replicates, errorOfMean, errorOfSpread }: typeof advice.best) => [
      `  ${name}`,
      `${draws} × ${replicates}`,
      pounds(errorOfMean),
      errorOfSpread === null ? NONE : percent(errorOfSpread),
    ];
    const luck = `spread between draws ${pounds(advice.drawSd)}, luck within a draw ${pounds(advice.replicateSd)}`;
    return [
      { span: `${arm}: ${luck}` },
      cells('as run', advice.present),
      cells('best for as many runs', advice.best),
    ];
  });
  return { heads: ['draws × replicates', 'split', 'error of the mean', 'error of the spread'], rows };
}

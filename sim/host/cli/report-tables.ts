/** The tables of a comparison that show all arms, and the network’s. */
import type { Estimate } from '../../analysis/estimate';
import type { StudySummary } from '../../analysis/summary-types';
import { chance } from '../../analysis/wording';
import { ERROR_HEAD, RANGE_HEAD } from './arm-tables';
import { amount, count, estimateCells, NONE, percent, poundCells, thousandCells } from './format';
import { NBSP, type TextRow, type TextTable } from './table';

export function economicsTable({ economics, study }: StudySummary): TextTable {
  const likely = (probability: number) => chance(probability, study.chancesOver).replace('%', ' %');
  const rows = economics.flatMap((arm): TextRow[] => [
    { span: arm.arm },
    ['  cost', ...poundCells(arm.costDifference)],
    ['  QALYs', ...estimateCells(arm.qalyDifference)],
    ['  net benefit', ...poundCells(arm.inmb)],
    { span: `value for money: ${arm.icer}`, indent: 2 },
    { span: `chance it saves cash: ${likely(arm.probabilitySavesCash)}`, indent: 2 },
    { span: `chance it is good value: ${likely(arm.probabilityGoodValue)}`, indent: 2 },
    { span: payback(arm.paybackMedianMonths, arm.paybackShareNever), indent: 2 },
    { span: 'apart, in no sum above:', indent: 2 },
    ['    WELLBYs', ...estimateCells(arm.wellbys)],
    ...beyond('    QALYs after the study', arm.remainingQalys),
    ...beyond('    years of life after it', arm.remainingLifeYears),
  ]);
  return { heads: ['', 'difference', RANGE_HEAD, ERROR_HEAD], rows };
}

function beyond(label: string, estimate: Estimate | undefined): TextRow[] {
  return estimate ? [[label, ...estimateCells(estimate)]] : [];
}

function payback(median: number | null, never: number): string {
  if (median === null) return 'never pays back within the study';
  return `pays back in month ${Math.round(median)} (median of the pairs that do), never in ${percent(never)} of pairs`;
}

export function reachTable({ reach }: StudySummary): TextTable {
  type Arm = (typeof reach)[number];
  const row = (label: string, pick: (arm: Arm) => string) => [label, ...reach.map(pick)];
  const rows: TextRow[] = [
    row('people met', (arm) => count(arm.peopleMet)),
    row('introductions brokered', (arm) => count(arm.introductionsBrokered)),
    row('introductions kept', (arm) => count(arm.introductionsKept)),
    row('groups supported', (arm) => count(arm.groupsSupported)),
    row('groups started, all', (arm) => count(arm.groupsStarted)),
    ...(reach.some(({ connectors }) => connectors !== null)
      ? [row('active connectors', (arm) => count(arm.connectors))]
      : []),
    row('brokered ties made', (arm) => count(arm.brokered.made)),
    row('  left when funding ended', (arm) => count(arm.brokered.atFundingEnd)),
    row('  left at the end', (arm) => count(arm.brokered.atEnd)),
    ...stageRows(reach),
  ];
  return { heads: ['', ...reach.map(({ arm }) => arm)], rows: reach.length > 0 ? rows : [] };
}

/** One line a stage, under the name of its programme. */
function stageRows(reach: StudySummary['reach']): TextRow[] {
  const stages = reach.flatMap((arm) => arm.stages);
  return [...new Set(stages.map(({ programme }) => programme))].flatMap((programme): TextRow[] => {
    const names = new Set(stages.filter((entry) => entry.programme === programme).map(({ stage }) => stage));
    const rows = [...names].map((name) => [
      `  ${name}`,
      ...reach.map((arm) => {
        const found = arm.stages.find((entry) => entry.programme === programme && entry.stage === name);
        return found ? `${percent(found.shareReached)} / ${percent(found.shareEnded)}` : NONE;
      }),
    ]);
    return [{ span: programme }, ...rows];
  });
}

/** Local ties in one arm: at the start, when the money ends, at the end, and against the comparator then. */
export function networkTable({ network }: StudySummary, arm: string): TextTable {
  const rows = network.flatMap(({ label, arms }): TextRow[] => {
    const own = arms.find((entry) => entry.arm === arm);
    if (!own) return [];
    const [difference, range] = estimateCells(own.difference);
    return [[label, amount(own.start), amount(own.fundingEnd), amount(own.end), difference, range]];
  });
  return { heads: ['', 'start', 'funding ends', 'end', 'change at end', RANGE_HEAD], rows };
}

export function structuralTable({ structural }: StudySummary): TextTable {
  const arms = [...new Set(structural.map(({ arm }) => arm))];
  const rows = arms.flatMap((arm): TextRow[] => [
    { span: arm },
    ...structural
      .filter((row) => row.arm === arm)
      .map(({ label, costDifference, qalyDifference }) => {
        const [cost, costRange] = thousandCells(costDifference);
        const [qalys, qalyRange] = estimateCells(qalyDifference);
        return [`  ${label}`, cost, costRange, qalys, qalyRange];
      }),
  ]);
  return { heads: ['', `cost,${NBSP}£k`, RANGE_HEAD, 'QALYs', RANGE_HEAD], rows };
}

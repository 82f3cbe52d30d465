/** The tables of a comparison that show all arms, and the network’s. */
import type { StudySummary } from '../../analysis/summary-types';
import { ERROR_HEAD, RANGE_HEAD } from './arm-tables';
import { amount, count, estimateCells, NONE, percent, poundCells } from './format';
import type { TextRow, TextTable } from './table';

export function economicsTable({ economics }: StudySummary): TextTable {
  const rows = economics.flatMap((arm): TextRow[] => [
    { span: arm.arm },
    ['  cost', ...poundCells(arm.costDifference)],
    ['  QALYs', ...estimateCells(arm.qalyDifference)],
    ['  net benefit', ...poundCells(arm.inmb)],
    ['  WELLBYs (beside)', ...estimateCells(arm.wellbys)],
    { span: `value for money: ${arm.icer}`, indent: 2 },
    { span: `chance it saves cash ${percent(arm.probabilitySavesCash)}`, indent: 2 },
    { span: `chance it is good value ${percent(arm.probabilityGoodValue)}`, indent: 2 },
    { span: payback(arm.paybackMedianMonths, arm.paybackShareNever), indent: 2 },
  ]);
  return { heads: ['', 'difference', RANGE_HEAD, ERROR_HEAD], rows };
}

function payback(median: number | null, never: number): string {
  if (median === null) return 'never pays back within the study';
  return `pays back in month ${Math.round(median)} (median of the pairs that do), never in ${percent(never)} of pairs`;
}

export function reachTable({ reach }: StudySummary): TextTable {
  const row = (label: string, pick: (arm: (typeof reach)[number]) => string) => [label, ...reach.map(pick)];
  const stages = [...new Set(reach.flatMap((arm) => arm.stages.map(stageName)))];
  const stageRows = stages.map((name) =>
    row(`  ${name}`, (arm) => {
      const stage = arm.stages.find((entry) => stageName(entry) === name);
      return stage ? `${percent(stage.shareReached)} / ${percent(stage.shareEnded)}` : NONE;
    }),
  );
  const rows: TextRow[] = [
    row('people met', (arm) => count(arm.peopleMet)),
    row('introductions brokered', (arm) => count(arm.introductionsBrokered)),
    row('introductions kept', (arm) => count(arm.introductionsKept)),
    row('groups supported', (arm) => count(arm.groupsSupported)),
    row('groups started, all', (arm) => count(arm.groupsStarted)),
    row('active connectors', (arm) => count(arm.connectors)),
    row('brokered ties made', (arm) => count(arm.brokered.made)),
    row('  left when funding ended', (arm) => count(arm.brokered.atFundingEnd)),
    row('  left at the end', (arm) => count(arm.brokered.atEnd)),
    ...(stages.length > 0
      ? [{ span: 'stage: share of pairs that reached it / ended in it' }, ...stageRows]
      : []),
  ];
  return { heads: ['', ...reach.map(({ arm }) => arm)], rows: reach.length > 0 ? rows : [] };
}

const stageName = ({ programme, stage }: { programme: string; stage: string }) => `${programme}: ${stage}`;

export function networkTable({ network, study }: StudySummary, arm: string): TextTable {
  const rows = network.flatMap(({ label, arms }): TextRow[] => {
    const own = arms.find((entry) => entry.arm === arm);
    const base = arms.find((entry) => entry.arm === study.comparator);
    if (!own) return [];
    const [difference, range] = estimateCells(own.difference);
    const points = [own.start, own.fundingEnd, own.end, base?.end].map((value) => amount(value));
    return [[label, ...points, difference, range]];
  });
  const heads = [
    'local ties',
    'start',
    'funding ends',
    'end',
    'end, comparator',
    'difference at end',
    RANGE_HEAD,
  ];
  return { heads, rows };
}

export function structuralTable({ structural }: StudySummary): TextTable {
  const arms = [...new Set(structural.map(({ arm }) => arm))];
  const rows = arms.flatMap((arm): TextRow[] => [
    { span: arm },
    ...structural
      .filter((row) => row.arm === arm)
      .map(({ label, costDifference, qalyDifference }) => {
        const [cost, costRange] = poundCells(costDifference);
        const [qalys, qalyRange] = estimateCells(qalyDifference);
        return [`  ${label}`, cost, costRange, qalys, qalyRange];
      }),
  ]);
  return { heads: ['', 'cost', RANGE_HEAD, 'QALYs', RANGE_HEAD], rows };
}

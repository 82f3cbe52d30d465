/** What `kithwork compare` prints, in this order, from the summary of a study. */
import type { StudySummary } from '../../analysis/summary-types';
import { equityTable, outcomesTable, payersTable } from './arm-tables';
import { balanceTable, fifthsTable, inequalityTable } from './deprivation-tables';
import { amount, pounds } from './format';
import { economicsTable, networkTable, reachTable, structuralTable } from './report-tables';
import { type TextTable, tableLines, WIDTH, wrap } from './table';
import type { Colours } from './terminal';

/**
 * @param all print every outcome instead of the headline ones
 * @param extra lines of further analyses, before what the ranges hold
 */
export function compareReport(
  summary: StudySummary,
  colours: Colours,
  all = false,
  extra: readonly string[] = [],
): string[] {
  const { study, digests } = summary;
  const lines: string[] = [...wrap(summary.sentence, WIDTH).map(colours.bold)];
  for (const { sentence } of summary.sentences.slice(1)) lines.push('', ...wrap(sentence, WIDTH));
  const section = (title: string, table: TextTable, note?: string) => {
    if (table.rows.length === 0) return;
    lines.push('', ...wrap(title, WIDTH).map(colours.bold));
    if (note) lines.push(...wrap(note, WIDTH).map(colours.dim));
    lines.push('', ...tableLines(table));
  };
  const others = study.arms.filter((arm) => arm !== study.comparator);
  const against = `against ${study.comparator}`;
  const pairs = `${amount(study.residents)} residents, ${study.months} months, ${study.draws * study.replicates} pairs of runs with the same people and luck.`;
  const sides = `“Without” is ${study.comparator}.`;
  const scope = all ? `${pairs} ${sides}` : `${pairs} ${sides} --all shows every outcome.`;
  for (const arm of others) {
    section(`What changes: ${arm}, ${against}`, outcomesTable(summary, arm, all), scope);
  }
  const groups =
    'Change per 1,000 adults of the group, its 95 % range beneath: in the state at any time, deaths a year. Met: share whom a worker had met when the money ended.';
  for (const arm of others) {
    section(`Who is affected: ${arm}, ${against}`, equityTable(summary, arm, all), groups);
  }
  for (const arm of others) {
    const note = `Change in people or numbers over the study in each fifth of England by deprivation (1 the most deprived), its 95 % range beneath. States: at any time. ${summary.deprivation?.sample.words ?? ''}`;
    section(`By deprivation: ${arm}, ${against}`, fifthsTable(summary, arm), note);
    const gaps =
      'Gap: the rate per 1,000 (a year) at the most deprived end less that at the least deprived end, by regression (slope index of inequality). Rates are as they are, not standardised for age: where people are better off they are older. Who has it: concentration index of the change, −1 all for the most deprived, 1 all for the least; – where the direction of the change is unclear.';
    section(`How unequal: ${arm}, ${against}`, inequalityTable(summary, arm), gaps);
  }
  for (const arm of others) {
    const note = `Change in £k (thousands), ${study.priceYear} prices, not discounted, 95 % range beneath the total. Positive is more spending. Payers with zeros alone are left out.`;
    section(`Who pays, who gains: ${arm}, ${against}`, payersTable(summary, arm), note);
  }
  for (const arm of others) {
    const note = `Sums over the study in £k, discounted. Pays: programme spending. Saves cash: bills that fall. Frees time: staff, beds and time, not cash.`;
    section(`Put in and got back: ${arm}, ${against}`, balanceTable(summary, arm), note);
  }
  const worth = `discounted; good value at ${pounds(study.threshold)} per QALY`;
  section(`Is it worth it (${worth})`, economicsTable(summary));
  const reached = summary.reach.some(({ stages }) => stages.length > 0)
    ? 'Means over pairs. Stages: share of pairs that got there / ended there.'
    : 'Means over pairs.';
  section('What the programme reached', reachTable(summary), reached);
  for (const arm of others) {
    const note = `Local ties of adults, kin included; change at the end ${against}.`;
    section(`What the network did: ${arm}`, networkTable(summary, arm), note);
  }
  section('Under other assumptions about how it works', structuralTable(summary));

  lines.push(...extra, '', ...wrap(summary.uncertainty, WIDTH));
  lines.push('', `world digest   ${digests.worlds}`);
  lines.push(`inputs digest  ${digests.inputs}`, `ledger digest  ${digests.ledger}`);
  lines.push(`seed           ${summary.seed}`, `version        ${summary.version}`);
  if (summary.files.length > 0) lines.push('', 'Files:', ...summary.files.map((file) => `  ${file}`));
  return lines;
}

/** What `kithwork claims` prints. */
import type { AssessedClaim, MeasureAnswer } from '../../analysis/claims/claim-types';
import {
  about,
  figuresWords,
  inUnit,
  neededWords,
  rangeInUnit,
  studyWords,
  verdictWords,
} from '../claims/wording';
import { NONE } from './format';
import { type TextRow, tableLines, WIDTH, wrap } from './table';
import type { Colours } from './terminal';

export function claimsReport(claims: readonly AssessedClaim[], colours: Colours): string[] {
  return [...claims.flatMap((claim) => claimLines(claim, colours)), ...overview(claims, colours)];
}

function claimLines(claim: AssessedClaim, { bold, dim }: Colours): string[] {
  const approach = claim.approach === 'none' ? '' : ` (${claim.approach})`;
  const lines = [
    ...wrap(`${claim.id}: ${claim.claim}${approach}`, WIDTH).map(bold),
    ...wrap(`Claimed: ${figuresWords(claim)}. ${claim.source}.`, WIDTH),
    ...wrap(`Design: ${claim.design}. Grade ${claim.grade}.`, WIDTH),
    ...wrap(`Arithmetic: ${verdictWords(claim)}`, WIDTH),
  ];
  const { arithmetic, model } = claim;
  const worked = arithmetic.lines.flatMap((line): TextRow[] => [
    [
      line.label,
      inUnit(line.result, line.unit),
      line.published === null ? NONE : inUnit(line.published, line.unit),
      line.agrees === null ? '' : line.agrees ? 'yes' : 'no',
    ],
    { span: line.working, indent: 4 },
  ]);
  if (worked.length > 0) {
    lines.push(
      '',
      ...tableLines({ heads: ['', 'worked out', 'published', 'agrees'], rows: worked, left: [3] }),
    );
  }
  for (const remark of arithmetic.remarks) lines.push(...wrap(remark, WIDTH));
  if (model === null) lines.push(...wrap(`Model: no answer: ${claim.why}.`, WIDTH));
  else {
    lines.push('', ...wrap(`Model: ${studyWords(claim)}`, WIDTH).map(dim));
    for (const answer of model.answers) lines.push('', ...answerLines(answer, claim));
  }
  return [...lines, ''];
}

function answerLines(answer: MeasureAnswer, claim: AssessedClaim): string[] {
  const rows = answer.fractions.map(({ label, estimate }) => [
    `  ${label}`,
    inUnit(estimate.mean, answer.unit),
    rangeInUnit(estimate.low95, estimate.high95, answer.unit),
    inUnit(estimate.mcse, answer.unit),
  ]);
  const caution = answer.caution ? ` (${answer.caution})` : '';
  return [
    ...wrap(`${answer.label}${caution}`, WIDTH),
    ...tableLines({
      heads: ['', 'mean', '95 % range', 'MC error'],
      rows: [[`  claimed`, inUnit(answer.claimed, answer.unit), '', ''], ...rows],
    }),
    ...wrap(neededWords(answer, claim), WIDTH),
  ];
}

/** One line a measure at the end, since the report is long. */
function overview(claims: readonly AssessedClaim[], { bold }: Colours): string[] {
  const rows = claims.flatMap(({ id, model }): TextRow[] =>
    (model?.answers ?? []).map((answer) => [
      id,
      inUnit(answer.claimed, answer.unit),
      inUnit(answer.fractions[1].estimate.mean, answer.unit),
      answer.needed.leastMultiple === null ? NONE : `${about(answer.needed.leastMultiple)} ×`,
      answer.needed.reach,
    ]),
  );
  const heads = ['claim', 'claimed', 'model, prior', 'needs at least', 'evidence'];
  const table = rows.length > 0 ? tableLines({ heads, rows, left: [4] }) : ['no claim was run in the model'];
  return [bold('All claims beside the model'), '', ...table];
}

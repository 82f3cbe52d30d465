/** The claims as one HTML page that stands by itself: no script, nothing fetched, charts with tables beside them. */
import type { AssessedClaim, MeasureAnswer } from '../../analysis/claims/claim-types';
import { NONE } from '../cli/format';
import { answerChart, type MultipleRow, multiplesChart } from './chart';
import { PAGE_STYLE } from './page-style';
import { about, figuresWords, inUnit, neededWords, rangeInUnit, studyWords, verdictWords } from './wording';

export interface PageFacts {
  readonly version: string;
  readonly seed: string;
  readonly draws: number;
  readonly replicates: number;
}

export function claimsPage(claims: readonly AssessedClaim[], facts: PageFacts): string {
  const title = 'Published claims beside the model';
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title} – Kithwork</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the claims</a>
<header>
<h1>${title}</h1>
<p>What promoters and evaluations have published about community approaches, worked out again from their own inputs, and beside it what Kithwork finds for the same input. No number of the model was chosen to come near a claim. The model itself rests partly on judgement and has not been compared with a trial.</p>
</header>
<nav aria-label="Claims"><ul>${claims.map(({ id, claim }) => `<li><a href="#${id}">${text(claim)}</a></li>`).join('')}</ul></nav>
<main id="main">
${overview(claims)}
${claims.map(section).join('\n')}
</main>
<footer><p>Kithwork ${text(facts.version)}, seed “${text(facts.seed)}”, ${facts.draws} draws × ${facts.replicates} replicates at each causal fraction. Made by <code>kithwork claims</code>.</p></footer>
</body>
</html>
`;
}

function overview(claims: readonly AssessedClaim[]): string {
  const answers = claims.flatMap((claim) =>
    (claim.model?.answers ?? []).map((answer) => ({ claim, answer })),
  );
  if (answers.length === 0) return '<p>The model was not run for any of these claims.</p>';
  const rows = answers.flatMap(({ claim, answer }): MultipleRow[] =>
    answer.needed.leastMultiple === null
      ? []
      : [{ label: `${claim.id}: ${answer.measure}`, multiple: answer.needed.leastMultiple }],
  );
  const none = answers.length - rows.length;
  const beyond = rows.filter(({ multiple }) => multiple > 1).length;
  const says = `Of ${answers.length} claimed figures, ${beyond} need more than the favourable end of the model’s range${none > 0 ? `; for ${none} no part of the range goes the way of the claim, or a multiple has no meaning` : ''}.`;
  const chart = rows.length > 0 ? `<figure>${multiplesChart(rows, says)}</figure>` : '';
  const body = answers.map(({ claim, answer }) => [
    claim.id,
    answer.label,
    inUnit(answer.claimed, answer.unit),
    inUnit(answer.fractions[1].estimate.mean, answer.unit),
    answer.needed.leastMultiple === null ? NONE : `${about(answer.needed.leastMultiple)} ×`,
    answer.needed.reach,
  ]);
  const heads = ['claim', 'measure', 'claimed', 'model, prior', 'times the favourable end', 'evidence'];
  return `<section aria-labelledby="all"><h2 id="all">All claims at a glance</h2><p>${says}</p>${chart}${table('Every claimed figure beside the model', heads, body)}</section>`;
}

function section(claim: AssessedClaim): string {
  const { arithmetic, model } = claim;
  const lines = arithmetic.lines.map((line) => [
    line.label,
    line.working,
    inUnit(line.result, line.unit),
    line.published === null ? NONE : inUnit(line.published, line.unit),
    line.agrees === null ? NONE : line.agrees ? 'yes' : 'no',
  ]);
  const heads = ['what', 'working', 'worked out', 'published', 'agrees'];
  const worked = lines.length > 0 ? table('The published arithmetic', heads, lines) : '';
  const answer =
    model === null
      ? `<p>No answer: ${text(claim.why ?? '')}.</p>`
      : `<p>${text(studyWords(claim))}</p>${model.answers.map((own) => answerPart(own, claim)).join('')}`;
  return `<section aria-labelledby="${claim.id}"><h2 id="${claim.id}">${text(capital(claim.claim))}</h2>
<dl><dt>Approach</dt><dd>${text(claim.approach === 'none' ? 'no approach' : claim.approach)}</dd><dt>Claimed</dt><dd>${text(figuresWords(claim))}</dd><dt>Source</dt><dd>${text(claim.source)}</dd><dt>Design</dt><dd>${text(claim.design)}; grade ${claim.grade}</dd></dl>
<h3>The published arithmetic</h3><p>${text(verdictWords(claim))}</p>${worked}${arithmetic.remarks.map((remark) => `<p>${text(remark)}</p>`).join('')}
<h3>The model’s answer</h3>${answer}</section>`;
}

function answerPart(answer: MeasureAnswer, claim: AssessedClaim): string {
  const { unit, fractions, claimed, caution } = answer;
  const prior = fractions[1].estimate;
  const says = `${answer.label}: claimed ${inUnit(claimed, unit)}; model ${inUnit(prior.mean, unit)}, 95 % range ${rangeInUnit(prior.low95, prior.high95, unit)}.`;
  const rows = [
    ['claimed', inUnit(claimed, unit), NONE, NONE],
    ...fractions.map(({ label, estimate }) => [
      label,
      inUnit(estimate.mean, unit),
      rangeInUnit(estimate.low95, estimate.high95, unit),
      inUnit(estimate.mcse, unit),
    ]),
  ];
  const heads = ['', 'mean', '95 % range', 'Monte Carlo error'];
  return `<h4>${text(answer.label)}${caution ? ` (${text(caution)})` : ''}</h4><figure>${answerChart(answer, says)}<figcaption>${text(says)}</figcaption></figure>${table(answer.label, heads, rows)}<p>${text(neededWords(answer, claim))}</p>`;
}

/** A table in a box of its own that scrolls by keyboard where the screen is narrow. */
function table(caption: string, heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) =>
    row
      .map((cell, i) => (i === 0 ? `<th scope="row">${text(cell)}</th>` : `<td>${text(cell)}</td>`))
      .join('');
  const head = heads
    .map((cell) => (cell === '' ? '<td></td>' : `<th scope="col">${text(cell)}</th>`))
    .join('');
  const body = rows.map((row) => `<tr>${cells(row)}</tr>`).join('');
  return `<div class="box" role="group" tabindex="0" aria-label="${text(caption)}"><table><caption>${text(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

function text(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const capital = (words: string) => words[0].toUpperCase() + words.slice(1);

/** The programme’s cost, the net benefit and the two chances opened up. */
import { CASH_RECORDS } from '../../../sim/analysis/number-origins';
import { PAYERS } from '../../../sim/economics/payers';
import type { ParameterId } from '../../../sim/evidence/registry';
import { DataTable, type TableRow } from '../../controls/data-table';
import { chance, minus, perCent, poundCells, poundsWords, withRange } from '../../words';
import { FromWhichRuns, OnWhichRecords } from './explain-runs';
import { Explanation } from './explanation';
import type { PartProps } from './facts';

const PAYER_NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  PAYERS.map(({ id, label }) => [id, label]),
);
const HEALTH: readonly ParameterId[] = ['utilityDepressionDecrement', 'utilityLonelyDecrement'];

export function ExplainValue({ view, option }: PartProps) {
  const { summary, made } = view;
  const found = summary.economics.find(({ arm }) => arm === option);
  const parts = made.values.find(({ arm }) => arm === option);
  if (!found || !parts) return null;
  const { threshold, chancesOver, priceYear } = summary.study;
  const { settings, draws } = view.scenario;
  const health = found.qalyDifference;
  const worth = threshold * health.mean;
  const rates = `Costs of later years count ${perCent(settings.discountCosts)} % less for each year, and health ${perCent(settings.discountHealth)} %.`;
  const basis = draws > 1 ? 'sets of values of the evidence' : 'pairs of runs';
  const holds = (share: number) => Math.round(share * chancesOver);
  const part = (title: string, value: number, name: string, isTotal = false): TableRow => ({
    cells: [title, poundsWords(value)],
    data: [name, value],
    isTotal,
  });
  return (
    <section class="explanations" aria-labelledby="explain-value">
      <h3 id="explain-value">Explain these numbers</h3>
      <Explanation id="spending" summary={`What the programme costs: ${toHundred(parts.spending.mean)}`}>
        <p>
          <strong>How it is counted.</strong> What each programme spends in each month, in {priceYear} prices:
          its yearly cost and its cost to set up. {rates} So it is less than the sum of the bills, and less
          still where a programme ends early.
        </p>
        <DataTable
          caption={`Who pays for ${option}`}
          headings={[{ title: 'Payer' }, { title: 'Pays', isNumber: true }]}
          dataHeadings={['payer', 'pays']}
          rows={[
            ...summary.balance
              .filter(({ arm, payer, pays }) => arm === option && pays.mean !== 0 && payer in PAYER_NAMES)
              .map(({ payer, pays }) => part(PAYER_NAMES[payer], pays.mean, payer)),
            part('Together', parts.spending.mean, 'together', true),
          ]}
        />
        <FromWhichRuns view={view} estimate={parts.spending} isMoney />
        <p>The prices are those that you gave, or those of each programme’s record on the Programme page.</p>
      </Explanation>
      <Explanation id="net-benefit" summary={`Net benefit: ${netWords(poundCells(found.inmb))}`}>
        <p>
          <strong>How it is counted.</strong> What the healthy life is worth to you, less what health, social
          care and the programme cost. {rates}
        </p>
        <DataTable
          caption={`How the net benefit of ${option} is made`}
          headings={[{ title: 'Part' }, { title: `${priceYear} £`, isNumber: true }]}
          dataHeadings={['part', 'pounds']}
          rows={[
            part(
              `${minus(health.mean.toPrecision(3))} QALYs at ${poundsWords(threshold)} each`,
              worth,
              'health',
            ),
            part('What health and social care spend more (taken off)', -parts.services.mean, 'services'),
            part('What the programme costs (taken off)', -parts.spending.mean, 'programme'),
            part('Net benefit', found.inmb.mean, 'net benefit', true),
          ]}
        />
        <FromWhichRuns view={view} estimate={found.inmb} isMoney />
        <OnWhichRecords view={view} records={HEALTH} />
        <p>What each visit costs, with its source, is under “Who pays, who gains”.</p>
      </Explanation>
      <Explanation
        id="chance-cash"
        summary={`Chance that it saves cash: ${chance(found.probabilitySavesCash, chancesOver)}`}
      >
        <p>
          <strong>How it is counted.</strong> In {holds(found.probabilitySavesCash)} of {chancesOver} {basis}{' '}
          all payers together spend less cash with {option} than without, the programme included. Freed time
          and beds do not count. {rates} On average cash spending changes by {poundsWords(parts.cash.mean)}{' '}
          (below zero saves).
        </p>
        <FromWhichRuns view={view} estimate={parts.cash} isMoney />
        <ChanceError share={found.probabilitySavesCash} over={chancesOver} />
        <OnWhichRecords view={view} records={CASH_RECORDS} />
      </Explanation>
      <Explanation
        id="chance-value"
        summary={`Chance that it is good value: ${chance(found.probabilityGoodValue, chancesOver)}`}
      >
        <p>
          <strong>How it is counted.</strong> In {holds(found.probabilityGoodValue)} of {chancesOver} {basis}{' '}
          the net benefit is above zero if a QALY is worth {poundsWords(threshold)} to you.
        </p>
        <FromWhichRuns view={view} estimate={found.inmb} isMoney />
        <ChanceError share={found.probabilityGoodValue} over={chancesOver} />
        <OnWhichRecords view={view} records={HEALTH} />
      </Explanation>
    </section>
  );
}

/** As the fact at the top shows it. */
const toHundred = (value: number) => poundsWords(Math.round(value / 100) * 100);
const netWords = ([mean, range]: readonly string[]) => withRange(mean, range);

/** A share of few draws is rough: its own standard error, p·(1 − p)/n under the root. */
function ChanceError({ share, over }: { readonly share: number; readonly over: number }) {
  if (over < 2) return <p>One set of values says nothing of a chance.</p>;
  const error = Math.sqrt((share * (1 - share)) / over);
  return (
    <p>
      {share === 0 || share === 1
        ? `All ${over} said the same, so the chance is only known to be ${chance(share, over)}.`
        : `With other draws the chance itself may be off by about ${Math.round(100 * error)} percentage points (Monte Carlo error).`}
    </p>
  );
}

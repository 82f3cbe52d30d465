/**
 * The 28 items of the Consolidated Health Economic Evaluation Reporting Standards (CHEERS 2022, Husereau and others,
 * BMJ 2022;376:e067975), each answered from the study itself or with what a model cannot answer.
 */
import { PERSPECTIVES } from '../../../sim/economics/payers';
import type { ProgrammePlan } from '../../../sim/engine/scenario';
import { approachById } from '../../../sim/programmes/registry';
import type { StudyView } from '../../session/clerk';
import { everySentence, years } from '../../words';

export interface CheersItem {
  readonly item: string;
  readonly words: string;
}

export function cheersItems(view: StudyView): CheersItem[] {
  const { scenario, summary } = view;
  const { place, settings } = scenario;
  const rate = (share: number) => `${Number((share * 100).toFixed(2))} %`;
  const options = scenario.arms.map(({ name, programmes }) => {
    const parts = programmes.map(
      (p) =>
        `${approachById(p.approach).label}, months ${p.start} to ${p.start + p.months}, £${p.costPerYear.toLocaleString('en-GB')} a year, paid by ${paidBy(p)}${p.troubles.length > 0 ? `, with ${p.troubles.map(({ kind, from }) => `${kind} from month ${from}`).join(' and ')}` : ''}`,
    );
    return `${name}: ${parts.join('; ') || 'nothing extra'}`;
  });
  const changed = Object.entries(scenario.parameters).map(([id, value]) => `${id} = ${value}`);
  const words: readonly (readonly [string, string])[] = [
    [
      'Title',
      `Simulated economic evaluation of ${summary.study.arms.filter((arm) => arm !== summary.study.comparator).join(', ')} in ${scenario.name}.`,
    ],
    ['Abstract', everySentence(summary)],
    [
      'Background and objectives',
      scenario.question || scenario.description || 'To be said by the author: why the decision is needed.',
    ],
    [
      'Health economic analysis plan',
      `The scenario file is the plan; its inputs digest is ${summary.digests.inputs || 'worked out once all pairs have run'}.`,
    ],
    [
      'Study population',
      `${place.population.toLocaleString('en-GB')} simulated residents of ${place.areas === undefined ? `a place in deprivation tenth ${place.deprivationDecile}` : `${place.areas.length} kinds of neighbourhood`} of England${place.areas?.some((area) => area.simulated < area.count) ? ', from a sample of the neighbourhoods' : ''}. No real person is in it.`,
    ],
    [
      'Setting and location',
      `England; ${place.neighbourhoods} ${place.neighbourhoods === 1 ? 'neighbourhood' : 'neighbourhoods'}.`,
    ],
    ['Comparators', `${options.join('. ')}. Compared with: ${scenario.comparator}.`],
    ['Perspective', `${PERSPECTIVES['health and care'].label}. What others pay is shown apart.`],
    ['Time horizon', years(scenario.months)],
    [
      'Discount rate',
      `Costs ${rate(settings.discountCosts)} a year, health ${rate(settings.discountHealth)} a year.`,
    ],
    [
      'Selection of outcomes',
      'Loneliness, isolation, depression, deaths, use of services, group life, QALYs. Wellbeing years (WELLBYs) are shown apart and never added.',
    ],
    ['Measurement of outcomes', 'Counted month by month in the simulation.'],
    [
      'Valuation of outcomes',
      'QALYs from published EQ-5D values by age and sex; see the records under Assumptions.',
    ],
    [
      'Measurement and valuation of resources and costs',
      'Events in the simulation times published unit costs, split into cash and freed time; see “Explain these numbers”.',
    ],
    [
      'Currency, price date, and conversion',
      `Pounds, ${settings.priceYear} prices, moved by the GDP deflator.`,
    ],
    [
      'Rationale and description of model',
      'Agent-based simulation of people, ties and groups, run in pairs with and without the programme, with the same people and luck. The description of the model (ODD) comes with the code.',
    ],
    [
      'Analytics and assumptions',
      `Set of effects: ${settings.effectSet}; κ = ${settings.kappa}; ties fade by ${settings.tieDecay}. ${changed.length > 0 ? `Changed by the author: ${changed.join(', ')}.` : 'No number was changed by the author.'}`,
    ],
    ['Characterising heterogeneity', 'Results by age, sex and qualification are on the tab “Fair?”.'],
    [
      'Characterising distributional effects',
      'Reported as differences by group; no weights are put on them.',
    ],
    [
      'Characterising uncertainty',
      `${scenario.draws} draws of the uncertain numbers, ${scenario.replicates} replicates each. ${summary.uncertainty}`,
    ],
    [
      'Approach to engagement with patients and others affected',
      'To be said by the author: a simulation engages nobody.',
    ],
    [
      'Study parameters',
      'Every number has a record with value, range, distribution, grade and source, under Assumptions.',
    ],
    ['Summary of main results', everySentence(summary)],
    [
      'Effect of uncertainty',
      'The two chances, the acceptability curve and the answer under other assumptions are on the tab “How sure”.',
    ],
    ['Effect of engagement with patients and others affected', 'To be said by the author.'],
    [
      'Study findings, limitations, generalisability, and current knowledge',
      'The neighbourhood without a programme is held against published figures. The effect of programmes was not compared with a trial. Schools, work places, long-term illness and quarrels are left out.',
    ],
    ['Source of funding', 'To be said by the author.'],
    ['Conflicts of interest', 'To be said by the author.'],
  ];
  return words.map(([item, text], n) => ({ item: `${n + 1}. ${item}`, words: text }));
}

function paidBy({ payer, payers }: ProgrammePlan): string {
  if (payers === undefined) return payer;
  return Object.entries(payers)
    .map(([id, share]) => `${id} (${Number((share * 100).toFixed(1))} %)`)
    .join(' and ');
}

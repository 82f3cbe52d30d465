import fc from 'fast-check';
import type {
  Act,
  Approach,
  Effort,
  Options,
  ProgrammeState,
  ProgrammeView,
} from '../../sim/programmes/approach';
import { withDefaults } from '../../sim/programmes/approach';

/** A month that a programme could see: 1,000 adults, one post, nothing achieved yet, with changes. */
export function viewOf(changes: Partial<ProgrammeView> = {}): ProgrammeView {
  return {
    age: 0,
    residents: 1250,
    residentsAtStart: changes.residents ?? 1250,
    adults: 1000,
    paidHours: 131,
    posts: (changes.paidHours ?? 131) / 131,
    money: changes.funded === false ? 0 : 80_000 / 12,
    onBooks: 0,
    funded: true,
    connectors: 0,
    organisers: 0,
    members: 0,
    met: () => 0,
    agencies: new Float32Array(8).fill(0.2),
    agencyShare: 0.7,
    state: { stage: 0, stageMonths: 0 },
    ...changes,
  };
}

/** Anything a programme could see, in any state of `stages` stages. */
export function anyView(stages: number): fc.Arbitrary<ProgrammeView> {
  return fc
    .record({
      age: fc.nat(120),
      adults: fc.integer({ min: 1, max: 8000 }),
      paidHours: fc.constantFrom(0, 13.1, 131, 262, 1310),
      funded: fc.boolean(),
      connectors: fc.nat(30),
      organisers: fc.nat(40),
      members: fc.nat(500),
      met: fc.nat(900),
      onBooks: fc.nat(80),
      monthly: fc.constantFrom(500, 5000, 20_000),
      responsiveness: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 }),
      agencyShare: fc.double({ min: 0, max: 1, noNaN: true }),
      stage: fc.nat(stages - 1),
      stageMonths: fc.nat(40),
    })
    .map(({ responsiveness, stage, stageMonths, paidHours, funded, monthly, met, ...rest }) => ({
      ...rest,
      met: () => met,
      funded,
      // Nobody is paid while no money flows.
      paidHours: funded ? paidHours : 0,
      posts: funded ? paidHours / 131 : 0,
      money: funded ? monthly : 0,
      residents: Math.round(1.25 * rest.adults),
      residentsAtStart: Math.round(1.25 * rest.adults),
      agencies: Float32Array.from(responsiveness),
      state: { stage, stageMonths },
    }));
}

/** Every option somewhere in its range. */
export function anyOptions(approach: Approach): fc.Arbitrary<Options> {
  const ids = Object.keys(approach.options);
  return fc
    .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: ids.length, maxLength: ids.length })
    .map((at) =>
      withDefaults(
        approach,
        Object.fromEntries(
          ids.map((id, i) => [
            id,
            approach.options[id].low + at[i] * (approach.options[id].high - approach.options[id].low),
          ]),
        ),
      ),
    );
}

/** Acts of one kind in a month. */
export function actsOf<K extends Act['act']>(effort: Effort, kind: K): Extract<Act, { act: K }>[] {
  return effort.acts.filter((one): one is Extract<Act, { act: K }> => one.act === kind);
}

/** How many of a kind of act with a count a programme tries in a month. */
export function countOf(
  effort: Effort,
  kind: 'meet' | 'introduce' | 'refer' | 'found' | 'equip' | 'recruit',
) {
  return actsOf(effort, kind).reduce((sum, one) => sum + one.count, 0);
}

/** Paid hours that the acts of a month ask for. */
export function hoursOf(effort: Effort): number {
  return effort.acts.reduce((sum, one) => {
    if (one.act === 'gather') return sum + one.events * one.hours;
    return 'hours' in one ? sum + one.count * one.hours : sum;
  }, 0);
}

export type { ProgrammeState };

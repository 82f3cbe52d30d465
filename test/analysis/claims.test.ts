import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate, workOut } from '../../sim/analysis/claims/arithmetic';
import { assessClaim } from '../../sim/analysis/claims/assess';
import { CLAIM_STUDIES, claimScenario, FRACTIONS } from '../../sim/analysis/claims/claim-studies';
import { solve } from '../../sim/analysis/claims/solve';
import type { Estimate } from '../../sim/analysis/estimate';
import { deflate } from '../../sim/economics/deflate';
import { OUTCOME_COUNT, OUTCOME_INDEX, type OutcomeId } from '../../sim/engine/outcomes';
import type { StudyResult } from '../../sim/engine/results';
import { CLAIMS, claimById } from '../../sim/evidence/claims';
import { survivalOddsToHazardRatio } from '../../sim/evidence/conversions';
import { defaultValues } from '../../sim/evidence/registry';

const REPRODUCED: Record<string, number[]> = {
  // Results of the lines with a published figure beside them, worked by hand.
  help_return: [558_714 / 145_000, 558_714 / 145_000, 480_000, 558_714 / 480_000],
  help_authority: [4_247_611],
  beacon: [-14 / 18, -14 / 18, -19 / 23, -19 / 23, -19 / 23],
  rotherham_payback: [4],
  rotherham_return: [2],
  shared_lives: [296_904_000, 964_938_000],
  nef: [14.979, 5.935],
};

describe('published arithmetic', () => {
  test.each(CLAIMS.map((claim) => [claim.id, claim] as const))('%s', (id, claim) => {
    const { lines, verdict, missing } = workOut(claim);
    const compared = lines.filter(({ published }) => published !== null);
    const expected = REPRODUCED[id] ?? [];
    expect(compared).toHaveLength(expected.length);
    compared.forEach(({ result }, i) => {
      expect(Math.abs(result / expected[i] - 1)).toBeLessThan(1e-3);
    });
    for (const { result } of lines) expect(Number.isFinite(result)).toBe(true);
    // Every claim reproduces, shows both sides, or names what is missing; a price or an odds ratio has no sum.
    if (verdict === 'an input is missing') expect(missing.length).toBeGreaterThan(0);
    if (verdict === 'nothing to work out') expect(['help_cost', 'survival']).toContain(id);
  });

  test('£80,000 × 2 years × 3 neighbourhoods is not £145,000, and both are shown', () => {
    const { verdict, lines } = workOut(claimById('help_return'));
    expect(verdict).toBe('contradicts itself');
    expect(lines.find(({ result }) => result === 480_000)).toMatchObject({
      working: '80,000 × 2 × 3',
      published: 145_000,
      agrees: false,
    });
    expect(lines[0]).toMatchObject({ working: '558,714 ÷ 145,000', published: 3.8, agrees: true });
  });

  test('each record says where it is from, how it was found, and of what grade', () => {
    expect(new Set(CLAIMS.map(({ id }) => id)).size).toBe(19);
    for (const { source, design, grade, figures } of CLAIMS) {
      expect(source.length).toBeGreaterThan(20);
      expect(design.length).toBeGreaterThan(10);
      expect(['V', 'C', 'J']).toContain(grade);
      expect(figures.length).toBeGreaterThan(0);
    }
  });

  test('expressions go from left to right and refuse unknown names', () => {
    const known = new Map([['a', 6]]);
    expect(evaluate('a / 3 - 1', known)).toBe(1);
    expect(evaluate('1 + a * 2', known)).toBe(14);
    expect(() => evaluate('a / b', known)).toThrow('expected a known input, got b');
    expect(() => evaluate('a ^ 2', known)).toThrow('expected +, -, * or /, got ^');
  });
});

/** Runs in which the programme avoids some events of a kind a month in each pair, under one fraction. */
function invented(id: string, avoided: Partial<Record<OutcomeId, number>>, scale: number): StudyResult {
  const scenario = claimScenario(
    CLAIM_STUDIES[id],
    'default',
    { seed: 's', draws: 1, replicates: 4 },
    50_000,
  );
  const { months } = scenario;
  const runs = [0, 1, 2, 3].flatMap((pair) =>
    [0, 1].map((arm) => {
      const record = new Float64Array(OUTCOME_COUNT * months);
      for (const [outcome, least] of Object.entries(avoided) as [OutcomeId, number][]) {
        const from = OUTCOME_INDEX[outcome] * months;
        record.fill(100 - arm * scale * least * (0.8 + pair * 0.1), from, from + months);
      }
      record.fill(4000, OUTCOME_INDEX.adults * months, (OUTCOME_INDEX.adults + 1) * months);
      const { programmes } = scenario.arms[arm];
      const programmeCosts = new Float64Array(programmes.length * months);
      programmeCosts.fill(80_000 / 12, 0, Math.min(24, programmeCosts.length));
      return {
        arm,
        pair,
        draw: 0,
        replicate: pair,
        worldDigest: '',
        record,
        programmeCosts,
        strata: new Float64Array(),
        measures: [],
        stages: programmes.map(() => ({ reached: pair === 0 ? 6 : 2, ended: 2 })),
        brokered: { made: 0, atFundingEnd: 0, atEnd: 0 },
      };
    }),
  );
  return {
    version: '',
    scenario,
    runs,
    draws: [defaultValues()],
    digests: { inputs: '', worlds: '', ledger: '' },
  };
}

const KNOWN = ['resident-led-partnership', 'community-development-worker'];

function assessed(id: string, avoided: Partial<Record<OutcomeId, number>>, scale = 1, known = KNOWN) {
  const studies = [0, 0.4 * scale, scale].map((own) => invented(id, avoided, own));
  return assessClaim(claimById(id), { studies, lastStage: 6 }, known);
}

describe('what would have to be true', () => {
  test('with the solved multiple of events avoided the model gives the claimed figure', () => {
    for (const [id, avoided] of [
      ['help_saving', { emergencyAdmissions: 0.02, gpConsultations: 1 }],
      ['help_return', { aeAttendances: 0.3 }],
      ['help_crime', { crimes: 0.1, antisocialBehaviour: 0.2 }],
      ['help_improvement', { emergencyAdmissions: 0.5, depressed: 0.5 }],
    ] as const) {
      const [first] = assessed(id, avoided).model!.answers;
      expect(first.needed.multiple).toBeGreaterThan(0);
      const [again] = assessed(id, avoided, first.needed.multiple!).model!.answers;
      expect(again.fractions[1].estimate.mean / first.claimed).toBeCloseTo(1, 9);
      expect(again.needed.reach).toBe('within the model’s range');
      const [best] = assessed(id, avoided, first.needed.leastMultiple!).model!.answers;
      const { low95, high95 } = best.fractions[1].estimate;
      expect((first.claimed > 0 ? high95 : low95) / first.claimed).toBeCloseTo(1, 9);
    }
  });

  test('nothing avoided is exactly nothing at fraction 0, whoever pays for the programme', () => {
    for (const [id, record] of Object.entries(CLAIM_STUDIES)) {
      if (!KNOWN.includes(record.programme.approach)) continue;
      const { model } = assessed(id, { emergencyAdmissions: 0.02, depressed: 1, crimes: 1, wellbys: 0 });
      for (const { measure, fractions } of model!.answers) {
        const none = fractions[0].estimate;
        if (measure !== 'last stage reached') expect([none.mean, none.low95, none.high95]).toEqual([0, 0, 0]);
      }
    }
  });

  test('a saving by hand: one admission less a month, of three neighbourhoods', () => {
    const { answers } = assessed('help_saving', { emergencyAdmissions: 1 / 0.95 }).model!;
    // 36 admissions × £3,985 of 2024/25 in prices of 2013, times 0.4 and three neighbourhoods.
    const price = deflate(3985, '2024/25', '2013');
    expect(answers[0].fractions[1].estimate.mean / (36 * price * 0.4 * 3)).toBeCloseTo(1, 9);
  });

  test('the causal fraction lies on the straight line between the studies', () => {
    const at = (mean: number): Estimate => ({ mean, low95: mean - 1, high95: mean + 1, mcse: 0.1 });
    const points = [0, 0.4, 1].map((fraction) => ({ fraction, estimate: at(10 * fraction) }));
    expect(solve(7, points).fraction).toBeCloseTo(0.7, 12);
    expect(solve(7, points)).toMatchObject({
      multiple: 1.75,
      reach: 'only if every association is wholly causal',
    });
    expect(solve(30, points)).toMatchObject({ multiple: 7.5, fraction: null, reach: 'outside the evidence' });
    expect(solve(-3, points)).toMatchObject({
      multiple: null,
      leastMultiple: null,
      reach: 'outside the evidence',
    });
    expect(solve(30, points).leastMultiple).toBe(6);
  });

  test('is the same for a loss as for a gain', () => {
    const numbers = fc.double({ min: -1e6, max: 1e6, noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(
        numbers,
        fc.tuple(numbers, numbers, numbers),
        fc.double({ min: 0, max: 1e5, noNaN: true }),
        (claimed, means, width) => {
          fc.pre(claimed !== 0);
          const points = (sign: number) =>
            means.map((mean, i) => ({
              fraction: i / 2,
              estimate: {
                mean: sign * mean,
                low95: sign * mean - width,
                high95: sign * mean + width,
                mcse: 1,
              },
            }));
          expect(solve(-claimed, points(-1))).toEqual(solve(claimed, points(1)));
        },
      ),
    );
  });

  test('a share of runs has no multiple', () => {
    const [answer] = assessed('help_duration', { crimes: 0 }).model!.answers;
    expect(answer.fractions[1].estimate.mean).toBe(0.25);
    expect(answer.needed).toMatchObject({ multiple: null, leastMultiple: null });
  });

  test('a claim about what the model leaves out is neither far nor near', () => {
    const [answer] = assessed('shared_lives', { emergencyAdmissions: 1 }, 1, ['shared-lives']).model!.answers;
    expect(answer.needed).toMatchObject({ reach: 'not comparable', multiple: null, leastMultiple: null });
    expect(assessed('help_saving', { emergencyAdmissions: 1 }).model!.answers[0].needed.reach).not.toBe(
      'not comparable',
    );
  });

  test('odds of survival: the published ratio at fraction 1, none at 0', () => {
    const { model } = assessClaim(claimById('survival'), null, KNOWN);
    const [odds, hazards] = model!.answers;
    expect(odds.fractions[0].estimate).toMatchObject({ low95: 1, high95: 1 });
    expect(odds.fractions[2].estimate.mean).toBeCloseTo(1.5, 2);
    expect(odds.fractions[1].estimate.mean).toBeLessThan(odds.fractions[2].estimate.mean);
    expect(survivalOddsToHazardRatio(1.5, 0.29)).toBeCloseTo(1.41, 2);
    expect(hazards.claimed).toBeCloseTo(1.41, 2);
  });
});

describe('which claims are run', () => {
  test('an approach that is not in the registry is named', () => {
    const { model, why, registered } = assessClaim(claimById('shared_lives'), null, KNOWN);
    expect([model, registered]).toEqual([null, false]);
    expect(why).toBe('the approach shared-lives is not in the registry of this version');
    expect(assessClaim(claimById('shared_lives'), null, ['shared-lives']).why).toMatch(/--no-model/);
    expect(assessClaim(claimById('say'), null, KNOWN).why).toMatch(/opinions/);
  });

  test('every study belongs to a claim of its approach, and differs between fractions in nothing but them', () => {
    for (const [id, study] of Object.entries(CLAIM_STUDIES)) {
      expect(claimById(id).approach).toBe(study.programme.approach);
      const counts = { seed: 's', draws: 2, replicates: 1 };
      const scenarios = FRACTIONS.map(({ effectSet }) => claimScenario(study, effectSet, counts, 50_000));
      const same = scenarios.map(({ settings, ...rest }) => ({
        ...rest,
        settings: { ...settings, effectSet: '' },
      }));
      expect(same[0]).toEqual(same[1]);
      expect(same[2]).toEqual(same[1]);
      // Nothing is set that could move the model towards a claim.
      expect(scenarios[1].parameters).toEqual({});
      expect(scenarios[1].arms[1].programmes[0].options).toEqual({});
      expect(study.assumed.length).toBeGreaterThan(0);
    }
  });
});

/** A link carries the whole scenario and is read as anybody’s: with suspicion. */

import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EFFECT_SETS, resolveLinks } from '../../sim/evidence/effect-sets';
import { defaultValues } from '../../sim/evidence/registry';
import { dialled, dialOf } from '../../web/state/causal';
import { readFragment, writeFragment } from '../../web/state/route';
import { asRead } from '../../web/state/scenario-text';
import { packState, unpackState } from '../../web/state/share';
import { smallScenario } from './support/small';

const packed = (text: string) => `1.${deflateRawSync(text).toString('base64url')}`;

describe('a scenario in a link', () => {
  it('comes back as it was, to the order of its keys', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          population: fc.integer({ min: 100, max: 50_000 }),
          decile: fc.integer({ min: 1, max: 10 }),
          old: fc.integer({ min: 0, max: 300 }),
          name: fc
            .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
            .filter((s) => !/[\p{Cc}\p{Cs}]/u.test(s)),
          posts: fc.integer({ min: 0, max: 20 }),
        }),
        async ({ population, decile, old, name, posts }) => {
          const base = smallScenario();
          const arms = [
            base.arms[0],
            { ...base.arms[1], programmes: [{ ...base.arms[1].programmes[0], options: { posts } }] },
          ];
          const place = {
            ...base.place,
            population,
            deprivationDecile: decile,
            ageShares: { '80+': old / 1000 },
          };
          const scenario = { ...base, name, place, arms };
          const again = await unpackState((await packState(scenario)) as string);
          expect(JSON.stringify(again)).toBe(JSON.stringify(asRead(scenario)));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is refused with a plain message when it is cut, changed or from the future', async () => {
    const whole = (await packState(smallScenario())) as string;
    for (const bad of [
      '',
      '1',
      '1.',
      '1.@@',
      whole.slice(0, -9),
      `${whole.slice(0, 40)}A${whole.slice(41)}`,
      'x'.repeat(99),
    ]) {
      await expect(unpackState(bad), bad).rejects.toThrow(/the link|the link could not be read/);
    }
    await expect(unpackState(`9.${whole.slice(2)}`)).rejects.toThrow('made by a newer Kithwork');
  });

  it('does not unpack a small link to something vast', async () => {
    await expect(unpackState(packed('a'.repeat(5_000_000)))).rejects.toThrow('more than a scenario can hold');
  });

  it('names what is wrong in it as a file would', async () => {
    await expect(
      unpackState(packed('kithwork: 1\nname: x\nplace: { population: 5 }\narms: []\n')),
    ).rejects.toThrow(/place\.population: expected a whole number/);
  });

  it('never throws anything but a message, whatever the letters are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 200 }), async (text) => {
        const outcome = await unpackState(`1.${text}`).then(
          () => 'read',
          (error: Error) => error.name,
        );
        expect(['read', 'InputError']).toContain(outcome);
      }),
      { numRuns: 60 },
    );
  });

  it('is not made when the scenario is too large for one', async () => {
    const arms = Array.from({ length: 20 }, (_, n) => ({ name: `${n} ${noise(n)}`, programmes: [] }));
    expect(
      await packState(
        smallScenario({ arms, comparator: arms[0].name, description: noise(9).repeat(200) + many(9_000) }),
      ),
    ).toBeNull();
  });
});

const noise = (n: number) => String((n + 1) * 7919).padEnd(20, 'qxj');
/** Text that hardly shrinks. */
const many = (length: number) => {
  let text = '';
  for (let n = 1; text.length < length; n++)
    text += String.fromCharCode(33 + ((n * n * 7919 + n * 31) % 5_000));
  return text.slice(0, length).replaceAll(/[\p{Cc}\p{Cs}]/gu, 'x');
};

describe('the address', () => {
  it('round-trips, and leads to the answer when it makes no sense', () => {
    for (const screen of ['answer', 'place', 'share'] as const) {
      for (const state of [null, '1.abc-_']) {
        expect(readFragment(writeFragment({ screen, state }))).toEqual({ screen, state });
      }
    }
    expect(readFragment('#/<script>?s=%')).toEqual({ screen: 'answer', state: '%' });
    expect(readFragment('')).toEqual({ screen: 'answer', state: null });
  });
});

describe('the dial of cause and effect', () => {
  const linksAt = (position: number | null) => {
    const scenario = asRead(dialled(smallScenario(), position));
    const values = { ...defaultValues(), ...scenario.parameters };
    return resolveLinks(values, EFFECT_SETS[scenario.settings.effectSet]);
  };

  it('lets no link act at zero, and all of each at one', () => {
    const none = linksAt(0);
    expect(none.mortalityIsolated).toBe(1);
    expect(none.utilityLonely).toBe(0);
    expect(none.crimeElasticity).toBe(0);
    expect(linksAt(1)).toEqual(resolveLinks(defaultValues(), EFFECT_SETS['as published']));
  });

  it('moves every link one way as it is turned up', () => {
    const turned = [0, 0.25, 0.5, 0.75, 1].map((position) => linksAt(position));
    for (const key of Object.keys(turned[0]) as (keyof (typeof turned)[0])[]) {
      const distances = turned.map((links) => Math.abs(links[key] - turned[0][key]));
      for (let n = 1; n < distances.length; n++)
        expect(distances[n], key).toBeGreaterThanOrEqual(distances[n - 1] - 1e-9);
    }
  });

  it('knows where it stands, and goes back to the evidence without a trace', () => {
    for (const position of [null, 0, 0.25, 0.5, 1])
      expect(dialOf(asRead(dialled(smallScenario(), position)))).toBe(position);
    expect(asRead(dialled(dialled(smallScenario(), 0.5), null))).toEqual(asRead(smallScenario()));
  });
});

import { describe, expect, test } from 'vitest';
import { VOCABULARY } from '../../sim/host/vocabulary';
import { TROUBLE_KINDS } from '../../sim/model/troubles';
import { APPROACHES } from '../../sim/programmes/registry';
import { kithwork } from './fake-services';

const list = (...args: string[]) => kithwork(['list', ...args], { vocabulary: VOCABULARY });

describe('kithwork list', () => {
  test('shows every approach, every trouble and every scenario with its question', async () => {
    const { status, out, err } = await list();
    expect([status, err]).toEqual([0, '']);
    for (const { id, label } of APPROACHES) {
      expect(out).toContain(`\n${id} `);
      expect(out.replace(/\s+/g, ' ')).toContain(label);
    }
    for (const kind of TROUBLE_KINDS) expect(out).toContain(`\n${kind}\n`);
    expect(out).toContain('rotherham-town.yaml: A town with social prescribing like Rotherham');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  test('as JSON holds the same, and nothing else is printed', async () => {
    const { out } = await list('--json');
    const found = JSON.parse(out);
    expect(found.kithwork.command).toBe('list');
    expect(found.approaches.map(({ id }: { id: string }) => id)).toEqual(APPROACHES.map(({ id }) => id));
    expect(Object.keys(found.troubles)).toEqual([...TROUBLE_KINDS]);
    expect(found.scenarios.length).toBeGreaterThanOrEqual(15);
    for (const { question, arms } of found.scenarios) {
      expect(question.length).toBeGreaterThan(40);
      expect(arms.length).toBeGreaterThan(1);
    }
  });

  test('shows one approach in detail: options with range, grade and source, costs, caution', async () => {
    const { out } = await list('social-prescribing');
    for (const text of [
      'referralsPerPost',
      '100 to 300',
      'Be careful:',
      'Usual running cost: £48000',
      'NHS primary',
    ])
      expect(out).toContain(text);
    const { out: json } = await list('social-prescribing', '--json');
    expect(JSON.parse(json).approach.options).toContainEqual(
      expect.objectContaining({ id: 'contacted', value: 0.9, grade: 'V' }),
    );
  });

  test('says what is wrong with an unknown approach or folder', async () => {
    const approach = await list('social-prescribng');
    expect([approach.status, approach.err]).toEqual([
      2,
      'kithwork: approach: there is no approach "social-prescribng"; did you mean "social-prescribing"?\n',
    ]);
    expect((await list('nothing')).err).toBe(
      'kithwork: approach: there is no approach "nothing"; kithwork list shows them all\n',
    );
    const folder = await list('--folder', 'nowhere');
    expect([folder.status, folder.err]).toEqual([2, 'kithwork: --folder: there is no folder "nowhere"\n']);
  });
});

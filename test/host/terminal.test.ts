/** Colour and progress: on a terminal, and nowhere else. */
import { describe, expect, test } from 'vitest';
import { inTown } from './in-town';

const { run } = inTown();

describe('colour and progress', () => {
  const ESCAPE = '\u001b';
  const terminal = { write: () => {}, isTTY: true };

  test('neither, where output is no terminal', async () => {
    const { out, err } = await run(['compare', 'town.yaml']);
    expect(out + err).not.toContain(ESCAPE);
  });

  test('colour on a terminal, unless NO_COLOR', async () => {
    expect((await run(['check'], { stdout: terminal })).out).toContain(`${ESCAPE}[32m`);
    expect((await run(['check'], { stdout: terminal, env: { NO_COLOR: '1' } })).out).not.toContain(ESCAPE);
    expect((await run(['check', '--json'], { stdout: terminal })).out).not.toContain(ESCAPE);
  });
});

test('progress is drawn on a terminal and nowhere else', async () => {
  const drawn = await run(['digest', 'town.yaml', '--json'], {
    stderr: { write: () => {}, isTTY: true },
  });
  expect(drawn.err).toContain('running');
  expect(drawn.err).toContain('100 %');
  expect(JSON.parse(drawn.out)).toMatchObject({ seed: 'my first study' });
  expect((await run(['digest', 'town.yaml'])).err).toBe('');
});

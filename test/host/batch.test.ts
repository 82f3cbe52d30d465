/** Batches by the command line, with made-up runs: what they leave, going on after a stop, damage. */
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import { dying, inBatch, PIECES, PLAN } from './batch-setup';
import { fakePair, fakeServices } from './fake-services';

const { json, path, piece, run, tablesOf } = inBatch();

test('a dry run says how much and writes nothing', async () => {
  const { out, status } = await run(['batch', 'plan.yaml', '--dry-run']);
  expect(status).toBe(0);
  expect(out).toContain('points            6\n');
  expect(out).toContain('pairs             24 (2 draws × 2 replicates a point)');
  expect(out).toContain('runs              72 of 24 months');
  expect(out).toContain('neighbourhoods    3 to grow, 1 kept from before');
  expect(out).toContain('processor time    2.0 h: 2 min to grow, 2.0 h to run, 34 s to begin and to write');
  expect(out).toContain('about 61 min with 2 workers'.replace('61 min', '1.0 h'));
  expect(readdirSync(path()).sort()).toEqual(['plan.yaml', 'town.yaml']);
});

describe('a batch', () => {
  test('leaves tidy tables that say what the runs said', async () => {
    const done = await json(['batch', 'plan.yaml', '--out', 'all']);
    expect(done).toMatchObject({ points: 6, pairs: 24, runs: 72, pieces: PIECES, kept: 0, folder: 'all' });
    const bytes = readFileSync(path('all', 'outcomes.parquet'));
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
    const rows = await parquetReadObjects({ file });
    const csv = readFileSync(path('all', 'outcomes.csv'), 'utf8').trim().split('\n');
    expect(csv[0]).toBe('run,point,pair,draw,replicate,arm,outcome,year,value');
    expect(rows).toHaveLength(csv.length - 1);
    expect(rows.slice(0, 50).map((row) => Object.values(row).join(','))).toEqual(csv.slice(1, 51));
    const points = readFileSync(path('all', 'points.csv'), 'utf8').split('\n');
    expect(points[0]).toBe('point,name,kappa,settings.effectSet,changes');
    expect(points[4]).toBe('3,point 3,0.5,none,"{""settings.kappa"":0.5,""settings.effectSet"":""none""}"');
    expect(readFileSync(path('all', 'draws.csv'), 'utf8').trim().split('\n')).toHaveLength(3);
    const dictionary = readFileSync(path('all', 'DATA-DICTIONARY.md'), 'utf8');
    for (const name of ['outcomes.csv, outcomes.parquet', '| lonely |', '`healthAndCareCost`'].slice(1)) {
      expect(dictionary).toContain(name);
    }
    const manifest = JSON.parse(readFileSync(path('all', 'manifest.json'), 'utf8'));
    expect(manifest.digest).toBe(done.digest);
    expect(fs.existsSync(path('all', 'lock.json'))).toBe(false);
  });

  test('that was stopped anywhere ends with the digest and the files of one that was not', async () => {
    const { digest } = await json(['batch', 'plan.yaml', '--out', 'whole']);
    for (const after of [0, 1, 5, 23]) {
      const folder = `stopped-${after}`;
      const { status, err } = await run(['batch', 'plan.yaml', '--out', folder], { services: dying(after) });
      expect([status, err.includes('killed')]).toEqual([2, true]);
      const again = await json(['batch', 'plan.yaml', '--out', folder]);
      expect(again).toMatchObject({ digest, kept: Math.floor(after / 3) });
      for (const name of tablesOf('whole')) {
        expect(readFileSync(path(folder, name)).equals(readFileSync(path('whole', name)))).toBe(true);
      }
    }
  });

  test('names damaged pieces and does them again', async () => {
    const { digest } = await json(['batch', 'plan.yaml', '--out', 'all']);
    truncateSync(piece('all', 2), 300);
    const spoilt = readFileSync(piece('all', 5));
    spoilt[spoilt.length - 20] ^= 4;
    writeFileSync(piece('all', 5), spoilt);
    writeFileSync(piece('all', 7), 'nothing');
    const { err, out } = await run(['batch', 'plan.yaml', '--out', 'all', '--json']);
    expect(err.trim().split('\n')).toEqual([
      'kithwork: all: damaged and done again: 000002.piece: it is cut short or damaged',
      expect.stringMatching(
        /^kithwork: all: damaged and done again: 000005\.piece: it(s hash does not agree| is cut short or damaged)$/,
      ),
      'kithwork: all: damaged and done again: 000007.piece: its first line is damaged',
    ]);
    expect(JSON.parse(out)).toMatchObject({ digest, kept: PIECES - 3 });
  });

  test('refuses a folder of another batch, and of somebody else', async () => {
    await run(['batch', 'plan.yaml', '--out', 'all']);
    writeFileSync(path('plan.yaml'), PLAN.replace('replicates: 2', 'replicates: 3'));
    const other = await run(['batch', 'plan.yaml', '--out', 'all']);
    expect([other.status, other.err]).toEqual([
      2,
      'kithwork: --out: all holds another batch (another replicates); choose another folder\n',
    ]);
    fs.mkdirSync(path('mine'));
    writeFileSync(path('mine', 'letter.txt'), 'x');
    const foreign = await run(['batch', 'plan.yaml', '--out', 'mine']);
    expect(foreign.err).toBe(
      'kithwork: --out: mine holds files of something else (letter.txt); choose another folder\n',
    );
  });

  test('on a full disk says so, what is kept, and goes on when there is room', async () => {
    const { digest } = await json(['batch', 'plan.yaml', '--out', 'whole']);
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
      code: 'ENOSPC',
      syscall: 'write',
    });
    const services = dying(7, full);
    expect(await run(['batch', 'plan.yaml', '--out', 'all'], { services })).toEqual({
      status: 2,
      out: '',
      err: 'kithwork: --out: cannot write all: the disk is full; finished pieces are kept in all; the same command goes on from them\n',
    });
    expect(await json(['batch', 'plan.yaml', '--out', 'all'])).toMatchObject({ digest, kept: 2 });
  });

  test('says that it can go on when interrupted', async () => {
    const stop = new AbortController();
    const services = fakeServices({
      runPairs: async (batch, pairs, onPair) => {
        for (let i = 0; i < 4; i++) onPair(pairs[i], fakePair(batch, pairs[i]));
        stop.abort();
        await new Promise(() => {});
      },
    });
    const { status, err } = await run(['batch', 'plan.yaml', '--out', 'all'], {
      services,
      signal: stop.signal,
    });
    expect([status, err]).toEqual([
      130,
      'kithwork: interrupted; finished pieces are kept in all; the same command goes on from them\n',
    ]);
    expect(readdirSync(path('all', 'pieces'))).toEqual(['000000.piece']);
  });
});

describe('the provenance record', () => {
  test('lists every file with its hash, and each start with how it ended', async () => {
    await run(['batch', 'plan.yaml', '--out', 'all'], { services: dying(5) });
    await run(['batch', 'plan.yaml', '--out', 'all']);
    await run(['batch', 'plan.yaml', '--out', 'all']);
    const graph = JSON.parse(readFileSync(path('all', 'ro-crate-metadata.json'), 'utf8'))['@graph'];
    const files = graph.filter((entry: { '@type': string }) => entry['@type'] === 'File');
    expect(files.map((entry: { '@id': string }) => entry['@id']).sort()).toEqual(
      tablesOf('all').filter((name) => name !== 'batch.json'),
    );
    for (const { '@id': name, sha256 } of files) {
      expect(
        createHash('sha256')
          .update(readFileSync(path('all', name)))
          .digest('hex'),
      ).toBe(sha256);
    }
    const actions = graph.filter((entry: { '@type': string }) => entry['@type'] === 'CreateAction');
    expect(actions.map((entry: { endTime?: string }) => entry.endTime !== undefined)).toEqual([false, true]);
    expect(actions[1].description).toMatch(/^kithwork batch plan.yaml \(21 pairs, 2 workers/);
  });
});

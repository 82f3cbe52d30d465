/** Pages that go with the code: the checklist answers every item at a place that exists, the list of fields is current. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { OUTCOMES } from '../../sim/engine/outcomes';
import { PARAMETERS } from '../../sim/evidence/registry';
import { fieldsPage } from '../../sim/host/cli/schema';
import { VOCABULARY } from '../../sim/host/vocabulary';
import { quoted, readPublished } from '../../sim/io/published/published-file';
import { APPROACHES } from '../../sim/programmes/registry';

const CHECKLIST = 'sim/model/STRESS-ABS.md';
const ITEMS =
  '1.1 1.2 1.3 2.1 2.2 2.3 2.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1 3.2 3.3 3.4 4.1 4.2 4.3 5.1 5.2 5.3 5.4 6.1'.split(
    ' ',
  );

/** As forges make them from headings. */
const anchor = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

function anchorsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading]) => anchor(heading));
}

describe('the STRESS-ABS checklist', () => {
  const text = readFileSync(CHECKLIST, 'utf8');
  const rows = [...text.matchAll(/^\| ([\d.]+) ([^|]*) \| (.*) \|$/gm)].map(([, id, , answer]) => ({
    id,
    answer,
  }));

  test('has every item once, each with an answer', () => {
    expect(rows.map(({ id }) => id)).toEqual(ITEMS);
    for (const { id, answer } of rows) expect([id, answer.length > 30]).toEqual([id, true]);
  });

  test('points at places that exist', () => {
    const links = [...text.matchAll(/\]\(([^)#]*)(?:#([^)]*))?\)/g)];
    expect(links.length).toBeGreaterThan(25);
    for (const [link, path, part] of links) {
      const file = join(dirname(CHECKLIST), path);
      expect([link, existsSync(file)]).toEqual([link, true]);
      if (part !== undefined) expect([link, anchorsOf(file).includes(part)]).toEqual([link, true]);
    }
  });
});

test('the page of fields is the one that the schema makes', () => {
  const current = readFileSync('scenarios/FIELDS.md', 'utf8') === fieldsPage({ vocabulary: VOCABULARY });
  expect(
    current,
    'out of date: npm run build && node dist/kithwork.js schema --page > scenarios/FIELDS.md',
  ).toBe(true);
});

test('every parameter and every option of an approach has source, grade and range', () => {
  const options = APPROACHES.flatMap((approach) =>
    Object.entries(approach.options).map(([id, record]) => [`${approach.id}.${id}`, record] as const),
  );
  const records = [...Object.entries(PARAMETERS), ...options];
  expect(records.length).toBeGreaterThan(250);
  for (const [id, { source, grade, low, high, value, sentence }] of records) {
    expect([id, source.length > 8, /^[VCJ]$/.test(grade), sentence.endsWith('.')]).toEqual([
      id,
      true,
      true,
      true,
    ]);
    expect([id, Number.isFinite(low) && Number.isFinite(high) && low <= value && value <= high]).toEqual([
      id,
      true,
    ]);
  }
});

test('every outcome says what it is, in the dictionary too', () => {
  const odd = readFileSync('sim/model/ODD.md', 'utf8');
  for (const { id, label, unit, kind } of OUTCOMES) {
    expect([id, label !== '', unit !== '', kind === 'stock' || kind === 'flow']).toEqual([
      id,
      true,
      true,
      true,
    ]);
    expect([id, odd.includes(`| \`${id}\` |`)]).toEqual([id, true]);
  }
});

describe('published numbers', () => {
  const { results, quotations, excluded } = readPublished(
    readFileSync('notebooks/published.yaml', 'utf8'),
    'notebooks/published.yaml',
  );

  test('every result that a notebook reads is registered, and the other way round', () => {
    const pages = [
      'why-ties',
      'status-quo',
      'one-programme',
      'what-decides',
      'claims',
      'equity',
      'read-a-batch',
    ];
    const read = pages.flatMap((page) =>
      [...readFileSync(`notebooks/${page}.html`, 'utf8').matchAll(/"\.\/(results\/[^"?]+)/g)].map(
        ([, file]) => file,
      ),
    );
    const kept = results.map(({ file }) => file).filter((file) => file.startsWith('results/'));
    expect([...new Set(read)].sort()).toEqual(kept.sort());
    for (const { file } of results) expect([file, existsSync(join('notebooks', file))]).toEqual([file, true]);
  });

  test('quotations and exclusions are in their documents', () => {
    const page = (file: string) => readFileSync(join('notebooks', file), 'utf8').replace(/\s+/g, ' ');
    for (const entry of quotations) expect(page(entry.document)).toContain(quoted(entry).text);
    for (const { document, section, says } of excluded) {
      expect(page(document)).toContain(section === undefined ? (says ?? '') : `## ${section} `);
    }
  });
});

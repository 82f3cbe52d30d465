import { describe, expect, test } from 'vitest';
import { quantile } from '../../sim/evidence/distributions';
import { defineParameters, type ParameterRecord } from '../../sim/evidence/parameter';
import { COSTS, PRICE_YEAR } from '../../sim/evidence/records/costs';
import { VALUE_PRICE_YEAR } from '../../sim/evidence/records/economics';
import { defaultValues, mergeTables, PARAMETER_IDS, PARAMETERS } from '../../sim/evidence/registry';
import { DEFLATOR, longTermCareShare } from '../../sim/evidence/tables';

/** The point of a distribution that its record's value must sit near. */
function centre({ distribution: d, value }: ParameterRecord): number {
  switch (d.kind) {
    case 'fixed':
      return value;
    case 'uniform':
      return (d.low + d.high) / 2;
    case 'lognormal':
      return d.median;
    case 'beta':
      return d.alpha / (d.alpha + d.beta);
    case 'spike-beta':
      return ((1 - d.spike) * d.alpha) / (d.alpha + d.beta);
    default:
      return d.mean;
  }
}

describe.each(PARAMETER_IDS.map((id) => [id, PARAMETERS[id]] as const))('%s', (_, record) => {
  test('value lies in its range', () => {
    expect(record.low).toBeLessThanOrEqual(record.value);
    expect(record.high).toBeGreaterThanOrEqual(record.value);
    if (record.distribution.kind !== 'fixed') expect(record.low).toBeLessThan(record.high);
  });

  test('distribution sits at the value and mostly inside the range', () => {
    expect(Math.abs(centre(record) - record.value)).toBeLessThanOrEqual(
      0.03 * Math.abs(record.value) + 1e-12,
    );
    if (record.role !== 'evidence' && record.role !== 'causal fraction') {
      expect(record.distribution.kind).toBe('fixed');
    } else {
      const width = record.high - record.low;
      expect(quantile(record.distribution, record.value, 0.05)).toBeGreaterThanOrEqual(
        record.low - 0.05 * width,
      );
      expect(quantile(record.distribution, record.value, 0.95)).toBeLessThanOrEqual(
        record.high + 0.05 * width,
      );
    }
  });

  test('a lognormal interval is centred on its median', () => {
    const d = record.distribution;
    if (d.kind !== 'lognormal') return;
    expect(d.low95).toBeLessThan(d.median);
    expect(d.high95).toBeGreaterThan(d.median);
    expect(Math.abs(Math.log(Math.sqrt(d.low95 * d.high95) / d.median))).toBeLessThan(0.02);
  });

  test('says what it is, where it is from and how sure', () => {
    expect(record.label).toMatch(/^\S.*[^.]$/);
    expect(record.unit).not.toBe('');
    expect(record.source.length).toBeGreaterThan(8);
    expect(record.sentence).toMatch(/^[A-Z].*\.$/);
    expect(['V', 'C', 'J']).toContain(record.grade);
  });
});

test('causal fractions are shares and judgements', () => {
  for (const id of PARAMETER_IDS) {
    const record = PARAMETERS[id];
    if (record.role !== 'causal fraction') continue;
    expect([id, record.low, record.high, record.grade]).toEqual([id, 0, 1, 'J']);
    expect(['beta', 'spike-beta']).toContain(record.distribution.kind);
  }
});

test('every money amount has a price period that the deflator knows', () => {
  for (const [id, record] of Object.entries(PARAMETERS)) {
    const dated = record.unit.match(/£.*\((\d{4}(?:\/\d\d)?)\)$/)?.[1];
    const period = { ...PRICE_YEAR, ...VALUE_PRICE_YEAR }[id as keyof typeof PRICE_YEAR];
    expect([id, period]).toEqual([id, dated]);
    if (period) expect(DEFLATOR.index).toHaveProperty([period]);
  }
  for (const [id, record] of Object.entries(COSTS)) {
    expect([id, id in PRICE_YEAR]).toEqual([id, record.unit.startsWith('£')]);
  }
});

test('records of council care agree with the published table', () => {
  const values = defaultValues();
  for (const [age, id] of [
    [30, 'careShare18'],
    [70, 'careShare65'],
    [80, 'careShare75'],
    [90, 'careShare85'],
  ] as const) {
    expect(values[id]).toBeCloseTo(longTermCareShare(age), 5);
  }
});

test('an id that occurs twice is refused', () => {
  const table = defineParameters({ costGpConsultation: PARAMETERS.costGpConsultation });
  expect(() => mergeTables([table, table])).toThrow(
    'parameters.costGpConsultation: expected one record per id, got two',
  );
});

test('default values are a fresh copy each time', () => {
  const values = defaultValues();
  values.costGpConsultation = 0;
  expect(defaultValues().costGpConsultation).toBe(48);
});

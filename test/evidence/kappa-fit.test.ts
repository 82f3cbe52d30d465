import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fittedAt, KAPPA_FITS, KAPPA_OF_RECORDS } from '../../sim/evidence/kappa-fit';
import { REFERENCE } from '../../sim/evidence/reference-exposure';
import { defaultValues, PARAMETERS, type ParameterId } from '../../sim/evidence/registry';

describe('the calibration at each κ', () => {
  test('the records are the fit at one half', () => {
    expect(KAPPA_OF_RECORDS).toBe(0.5);
    expect(fittedAt(0.5, defaultValues())).toEqual({ parameters: {}, reference: REFERENCE });
  });

  test('there is one at either end, of calibrated parameters within their ranges', () => {
    expect(KAPPA_FITS.map(({ kappa }) => kappa)).toEqual([0, 1]);
    for (const { parameters, reference } of KAPPA_FITS) {
      expect(Object.keys(parameters).length).toBeGreaterThan(5);
      for (const [id, value] of Object.entries(parameters)) {
        const record = PARAMETERS[id as ParameterId];
        expect(record.role, id).toBe('calibrated');
        expect(value, id).toBeGreaterThanOrEqual(record.low);
        expect(value, id).toBeLessThanOrEqual(record.high);
      }
      expect(reference.rows.map((row) => row.length)).toEqual(REFERENCE.rows.map((row) => row.length));
      expect(reference.medianStrength.length).toBe(REFERENCE.medianStrength.length);
    }
  });

  test('an end is reached at the end, half the way at a quarter and three quarters', () => {
    const records = defaultValues();
    for (const fit of KAPPA_FITS) {
      const end = fittedAt(fit.kappa, records);
      const middle = fittedAt((fit.kappa + 0.5) / 2, records);
      for (const [id, value] of Object.entries(fit.parameters)) {
        expect(end.parameters[id]).toBeCloseTo(value, 12);
        expect(middle.parameters[id]).toBeCloseTo((value + records[id as ParameterId]) / 2, 12);
      }
      expect(end.reference.rows[3][0]).toBeCloseTo(fit.reference.rows[3][0], 12);
      expect(middle.reference.rows[9][4]).toBeCloseTo(
        (fit.reference.rows[9][4] + REFERENCE.rows[9][4]) / 2,
        12,
      );
    }
  });

  test('what lies between is never beyond its ends', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (kappa) => {
        const { reference } = fittedAt(kappa, defaultValues());
        for (const row of reference.rows)
          for (const share of row) expect(share >= 0 && share <= 1).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

/** £ per QALY at which the chance of good value is worked out. */
export const THRESHOLDS: readonly number[] = Array.from({ length: 25 }, (_, n) => n * 5_000);

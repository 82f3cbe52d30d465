/** The calibration, repeatable: fits what is marked as calibrated and remakes the reference table. */
import type { Calibration, CheckOptions } from './services';

export async function runCalibration(_options: CheckOptions): Promise<Calibration> {
  throw new Error('calibrate: not available yet');
}

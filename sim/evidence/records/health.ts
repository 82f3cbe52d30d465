/**
 * Exposure, loneliness, depression, mortality and utility. Each published association is paired with a causal
 * fraction: the model uses ratio^fraction. Fractions are judgements, adjustable, and reported at 0, prior and 1.
 */
import { defineParameters } from '../parameter';
import { DEPRESSION_PARAMETERS } from './depression';
import { DISEASE_LINKS } from './disease-links';
import { EXPOSURE_PARAMETERS } from './exposure';
import { MORTALITY_LINKS } from './mortality-links';
import { WELLBEING } from './wellbeing';

export const HEALTH = defineParameters({
  ...MORTALITY_LINKS,
  ...DEPRESSION_PARAMETERS,
  ...DISEASE_LINKS,
  ...EXPOSURE_PARAMETERS,
  ...WELLBEING,
});

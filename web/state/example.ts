/** The example that the page opens with: a file of the repository, read as any other. */

import text from '../../scenarios/small-estate.yaml?raw';
import { VOCABULARY } from '../../sim/host/vocabulary';
import { readScenario } from '../../sim/io/scenario-file';

export const EXAMPLE = readScenario(text, 'small-estate.yaml', VOCABULARY);

/** All benchmarks, printed by one command: `npm run bench`. */
import { benchMeasures } from './measures';
import { benchModel } from './model';

for (const line of [...benchModel(), '', ...benchMeasures()]) console.log(line);

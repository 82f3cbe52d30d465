/** The numbers that move the net benefit most, as a tornado. */
import { useMemo } from 'preact/hooks';
import { FEWEST_DRAWS } from '../../../sim/analysis/probabilistic/tornado';
import { PARAMETERS, type ParameterId } from '../../../sim/evidence/registry';
import { Figure } from '../../charts/figure';
import { tornadoPlot } from '../../charts/tornado';
import { amount, minus, poundsWords } from '../../words';
import type { ProbabilisticProps } from './probabilistic-props';

const BARS = 8;

export const labelOf = (id: string): string => PARAMETERS[id as ParameterId]?.label ?? id;

export function TornadoFigure({ found, option }: ProbabilisticProps) {
  const { analysis } = found;
  const own = analysis.tornado.find(({ arm }) => arm === option);
  const rows = useMemo(
    () =>
      (own?.bars ?? []).slice(0, BARS).map((bar) => ({
        ...bar,
        label: labelOf(bar.id),
        mayBeChance: Math.abs(bar.rankCorrelation) <= (own?.byChance ?? 1),
      })),
    [own],
  );
  const draw = useMemo(
    () =>
      tornadoPlot(
        rows.map(({ label, atFrom, atTo, mayBeChance }) => ({
          label,
          atLow: atFrom / 1_000,
          atHigh: atTo / 1_000,
          mayBeChance,
        })),
        'net benefit, £ thousand',
      ),
    [rows],
  );
  if (!own?.bars) return <p>To see which numbers decide, take {FEWEST_DRAWS} draws or more.</p>;
  const sure = rows.filter(({ mayBeChance }) => !mayBeChance);
  return (
    <Figure
      finding={
        sure.length === 0
          ? 'No single number stands out from what chance alone would show'
          : `What moves the answer most: ${sure
              .slice(0, 3)
              .map(({ label }) => label)
              .join('; ')}`
      }
      summary={`Each bar goes from the net benefit at a low value of the number (ring) to that at a high value (dot): its 10th and 90th percentile. Grey bars are no longer than chance could make them among ${own.bars.length} numbers.`}
      draw={draw}
      table={{
        caption: `What moves the net benefit of ${option}, at ${poundsWords(analysis.threshold)} a QALY`,
        headings: [
          { title: 'Number' },
          { title: 'From', isNumber: true },
          { title: 'To', isNumber: true },
          { title: 'Net benefit at low', isNumber: true },
          { title: 'At high', isNumber: true },
          { title: 'Rank correlation', isNumber: true },
          { title: 'Chance?' },
        ],
        dataHeadings: ['id', 'from', 'to', 'at low', 'at high', 'rank correlation', 'may be chance'],
        rows: rows.map((bar) => ({
          cells: [
            bar.label,
            amount(bar.from),
            amount(bar.to),
            poundsWords(bar.atFrom),
            poundsWords(bar.atTo),
            minus(bar.rankCorrelation.toFixed(2)),
            bar.mayBeChance ? 'may be chance' : 'more than chance',
          ],
          data: [
            bar.id,
            bar.from,
            bar.to,
            bar.atFrom,
            bar.atTo,
            bar.rankCorrelation,
            bar.mayBeChance ? 'yes' : 'no',
          ],
        })),
      }}
    />
  );
}

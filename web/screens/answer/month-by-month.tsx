/** How one difference grows and fades. */
import { useMemo, useState } from 'preact/hooks';
import type { Plot } from '../../charts/figure';
import { Figure } from '../../charts/figure';
import { BASE, COLOURS, GREY } from '../../charts/style';
import { minus } from '../../words';
import type { PartProps } from './facts';

const NAMES: Readonly<Record<string, string>> = {
  participating: 'members of a live group',
  lonely: 'adults lonely often or always',
  isolated: 'isolated adults',
  depressed: 'depressed adults',
};

export function MonthByMonth({ view, option }: PartProps) {
  const [outcome, setOutcome] = useState('participating');
  const found = view.monthly.find((row) => row.arm === option && row.outcome === outcome);
  const rows = useMemo(
    () =>
      found
        ? found.mean.map((mean, n) => ({ month: n + 1, mean, low: found.low95[n], high: found.high95[n] }))
        : [],
    [found],
  );
  const draw = useMemo(
    () => (plot: Plot, width: number) => ({
      ...BASE,
      height: 260,
      marginLeft: 52,
      marginBottom: 46,
      x: {
        label: 'month of the study',
        labelAnchor: 'center' as const,
        labelArrow: 'none' as const,
        ticks: width < 480 ? 4 : 10,
      },
      y: { label: 'difference, people', grid: true, nice: true, labelArrow: 'none' as const, ticks: 6 },
      marks: [
        plot.areaY(rows, { x: 'month', y1: 'low', y2: 'high', fill: COLOURS[0], fillOpacity: 0.18 }),
        plot.ruleY([0], { stroke: GREY, strokeWidth: 1.5 }),
        plot.lineY(rows, { x: 'month', y: 'mean', stroke: COLOURS[0], strokeWidth: 2.5 }),
      ],
    }),
    [rows],
  );
  if (rows.length === 0) return null;
  const peak = rows.reduce((best, row) => (Math.abs(row.mean) > Math.abs(best.mean) ? row : best));
  const last = rows[rows.length - 1];
  const size = (value: number) => minus(value.toFixed(1));
  return (
    <>
      <h2>Month by month</h2>
      <div class="field no-print">
        <label class="label" for="monthly">
          Show the difference in
        </label>
        <select id="monthly" value={outcome} onChange={(event) => setOutcome(event.currentTarget.value)}>
          {Object.entries(NAMES).map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <Figure
        finding={`${capital(NAMES[outcome])}: ${size(last.mean)} at the end, furthest from none in month ${peak.month} (${size(peak.mean)})`}
        summary={`The line is the mean difference in the number of ${NAMES[outcome]} with and without the programme, month by month. The shaded band holds 95 in 100 pairs of runs.`}
        draw={draw}
        table={{
          caption: `Difference by month: ${NAMES[outcome]}`,
          headings: [
            { title: 'Month' },
            { title: 'Difference', isNumber: true },
            { title: '95 % range', isNumber: true },
          ],
          dataHeadings: ['month', 'difference', 'low 95', 'high 95'],
          rows: rows
            .filter(({ month }) => month % 12 === 0 || month === rows.length)
            .map(({ month, mean, low, high }) => ({
              cells: [String(month), size(mean), `${size(low)} to ${size(high)}`],
              data: [month, mean, low, high],
            })),
        }}
      />
    </>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A life as a picture: ties as a line over the years, and bands for the months in a group, isolated and so on. */
import { LEARN } from '#locale';
import { fill } from '../locale/texts';
import { BANDS, type Band, monthsIn, type Span } from './life';

const text = LEARN.person;
const WIDTH = 560;
const LEFT = 46;
const TOP = 14;
const CURVE = 130;
const BAND = 42;
const BAR = 12;
/** Filled differently as well as coloured differently, so that they can be told apart in grey. */
const LOOK: Readonly<Record<Band, { readonly fill: string; readonly dash: string }>> = {
  inGroup: { fill: '#28a197', dash: '' },
  isolatedBand: { fill: '#801650', dash: '' },
  lonelyBand: { fill: '#ffffff', dash: '' },
  lowBand: { fill: '#ffffff', dash: '4 2' },
};

export interface LifePictureProps {
  readonly name: string;
  readonly arm: string;
  /** Ties by month; −1 where the person is not here. */
  readonly ties: readonly number[];
  /** Highest number of ties over all pictures beside this one. */
  readonly most: number;
  readonly spans: Readonly<Record<Band, readonly Span[]>>;
}

export function LifePicture({ name, arm, ties, most, spans }: LifePictureProps) {
  const months = ties.length - 1;
  const x = (month: number) => LEFT + (month / months) * (WIDTH - LEFT - 12);
  const y = (count: number) => TOP + CURVE - (count / Math.max(1, most)) * CURVE;
  const height = TOP + CURVE + 26 + BANDS.length * BAND;
  const label = `${fill(text.picture, { name, arm })}. ${summaryOf(arm, ties, spans)}`;
  return (
    <svg class="learn-life" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={label}>
      {Array.from({ length: Math.floor(months / 12) + 1 }, (_, year) => (
        <g key={year}>
          <path d={`M${x(year * 12)} ${TOP}V${height - 4}`} stroke="#d5d9dd" />
          <text x={x(year * 12)} y={TOP + CURVE + 16} text-anchor="middle" class="learn-life-small">
            {year}
          </text>
        </g>
      ))}
      <text x={0} y={TOP + CURVE + 16} class="learn-life-small">
        {text.axis}
      </text>
      <path d={`M${LEFT} ${TOP + CURVE}H${WIDTH - 12}`} stroke="#6b6b6b" />
      <text x={LEFT - 6} y={y(most) + 5} text-anchor="end" class="learn-life-small">
        {most}
      </text>
      <text x={0} y={TOP + CURVE / 2} class="learn-life-name">
        {text.ties}
      </text>
      <path d={stepLine(ties, x, y)} fill="none" stroke="#12436d" stroke-width="3" />
      {BANDS.map((band, n) => {
        const top = TOP + CURVE + 26 + n * BAND;
        return (
          <g key={band}>
            <text x={LEFT} y={top + 13} class="learn-life-name">
              {text[band]}
            </text>
            <path d={`M${LEFT} ${top + 24}H${WIDTH - 12}`} stroke="#d5d9dd" />
            {spans[band].map(({ from, to }) => (
              <rect
                key={from}
                x={x(from)}
                y={top + 24 - BAR / 2}
                width={Math.max(2, x(Math.min(to, months)) - x(from))}
                height={BAR}
                fill={LOOK[band].fill}
                stroke="#16191d"
                stroke-dasharray={LOOK[band].dash}
              />
            ))}
          </g>
        );
      })}
    </svg>
  );
}

function stepLine(ties: readonly number[], x: (m: number) => number, y: (t: number) => number): string {
  let path = '';
  ties.forEach((count, month) => {
    if (count < 0) return;
    const starts = month === 0 || ties[month - 1] < 0;
    path += starts ? `M${x(month)} ${y(count)}` : `H${x(month)}V${y(count)}`;
  });
  return path;
}

function summaryOf(arm: string, ties: readonly number[], spans: LifePictureProps['spans']): string {
  const here = ties.filter((count) => count >= 0);
  const values = {
    arm,
    first: here[0] ?? 0,
    last: ties[ties.length - 1],
    most: Math.max(0, ...here),
    spans: BANDS.map((band) => fill(text.span, { what: text[band], months: monthsIn(spans[band]) })).join(
      ' ',
    ),
  };
  return fill(values.last < 0 ? text.pictureGone : text.pictureText, values);
}

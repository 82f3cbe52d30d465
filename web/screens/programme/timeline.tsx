/** When the programmes of an option run and when money or workers are missing; the list below says the same. */
import type { Arm, ProgrammePlan } from '../../../sim/engine/scenario';
import { approachById } from '../../../sim/programmes/registry';
import { scenario } from '../../state/history';

export function Timeline({ arm }: { arm: Arm }) {
  const { months } = scenario.value;
  const words = arm.programmes.map((programme) => programmeWords(programme, months)).join('; ');
  const share = (month: number) => `${(100 * Math.min(month, months)) / months}%`;
  return (
    <div class="timeline" role="img" aria-label={`Timeline of ${months} months. ${words}`}>
      {arm.programmes.map((programme, n) => (
        <div class="track" key={n}>
          <div class="bar" style={{ left: share(programme.start), width: share(programme.months) }} />
          {programme.troubles.map(({ kind, from, months: lasts }) => {
            const end = Math.min(programme.start + programme.months, lasts === null ? months : from + lasts);
            return (
              <div
                key={`${kind}${from}`}
                class="gap"
                style={{ left: share(from), width: share(Math.max(1, end - from)) }}
              />
            );
          })}
        </div>
      ))}
      <div class="years">
        <span>start</span>
        <span>{Math.round(months / 24)} years</span>
        <span>{Math.round(months / 12)} years</span>
      </div>
    </div>
  );
}

function programmeWords({ approach, start, months, troubles }: ProgrammePlan, horizon: number): string {
  const end = Math.min(start + months, horizon);
  const gaps = troubles.map(
    ({ kind, from, months: lasts }) =>
      `${kind} from month ${from}${lasts === null ? ' for good' : ` for ${lasts} months`}`,
  );
  return [`${approachById(approach).label}: months ${start} to ${end}`, ...gaps].join(', ');
}

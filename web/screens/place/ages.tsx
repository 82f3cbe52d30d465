/** How old the residents are, in five bands: published shares, or the reader’s own. */
import type { Place } from '../../../sim/engine/scenario';
import { POPULATION } from '../../../sim/evidence/tables';
import { AGE_BANDS, type AgeBand, ageSexShares } from '../../../sim/population/age-sex';
import { NumberField } from '../../controls/number-field';
import { editPlace } from '../../state/edit';
import { scenario } from '../../state/history';
import { withShare } from '../../state/mix';
import { percent } from '../../words';

const AGES: Readonly<Record<AgeBand, string>> = {
  '0-15': '0 to 15',
  '16-34': '16 to 34',
  '35-64': '35 to 64',
  '65-79': '65 to 79',
  '80+': '80 and over',
};

/** Shares of the age bands in a tenth of England where those in `own` are set: all published ones when it is empty. */
function bandShares(decile: number, own: Place['ageShares']): Record<AgeBand, number> {
  const from = [0, 16, 35, 65, 80, Number.POSITIVE_INFINITY];
  const cells = ageSexShares(decile, own);
  const shares = AGE_BANDS.map((band, n) => {
    let share = 0;
    for (let i = 0; i < cells.length; i++) {
      const age = i % (cells.length / 2);
      if (age >= from[n] && age < from[n + 1]) share += cells[i];
    }
    return [band, share] as const;
  });
  return Object.fromEntries(shares) as Record<AgeBand, number>;
}

export function Ages() {
  const { deprivationDecile, ageShares: own } = scenario.value.place;
  const published = bandShares(deprivationDecile, {});
  const shares = bandShares(deprivationDecile, own);
  const set = (next: readonly (number | undefined)[]) =>
    editPlace('change the ages', {
      // In the order of the file, so that the same place always has the same digest.
      ageShares: Object.fromEntries(
        AGE_BANDS.map((band, n) => [band, next[n]] as const).filter(([, share]) => share !== undefined),
      ),
    });
  /** Whether bands that were left alone can make room; if none can, all the others do. */
  const roomIsLeft = (band: AgeBand) => AGE_BANDS.some((b) => b !== band && own[b] === undefined);
  const most = (band: AgeBand) =>
    roomIsLeft(band) ? 1 - AGE_BANDS.reduce((sum, b) => sum + (b === band ? 0 : (own[b] ?? 0)), 0) : 1;
  const change = (band: AgeBand, value: number) => {
    if (roomIsLeft(band)) return set(AGE_BANDS.map((b) => (b === band ? value : own[b])));
    const all = AGE_BANDS.map((b) => shares[b]);
    set(withShare(all, AGE_BANDS.indexOf(band), value));
  };
  const leaveAlone = (band: AgeBand) => set(AGE_BANDS.map((b) => (b === band ? undefined : own[b])));
  return (
    <fieldset>
      <legend class="large">How old are they?</legend>
      <p class="hint">
        Source of the published shares: {POPULATION.source}. Ages you leave alone share what is left as they
        did; when all are set, the others make room.
      </p>
      <div class="two">
        {AGE_BANDS.map((band) => (
          <div key={band}>
            <NumberField
              label={`Aged ${AGES[band]}`}
              unit="% of residents"
              hint={
                own[band] === undefined
                  ? `Published for such places: ${percent(published[band])}`
                  : `Changed by you or by your files. Published: ${percent(published[band])}`
              }
              value={Number((shares[band] * 100).toFixed(1))}
              low={0}
              high={Math.max(0, Math.floor(most(band) * 1000) / 10)}
              step={0.5}
              onChange={(value) => change(band, Number((value / 100).toFixed(4)))}
            />
            {own[band] === undefined ? null : (
              <p>
                <button type="button" class="plain small" onClick={() => leaveAlone(band)}>
                  Leave this age alone again<span class="hidden">: {AGES[band]}</span>
                </button>
              </p>
            )}
          </div>
        ))}
      </div>
    </fieldset>
  );
}

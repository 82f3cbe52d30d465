/** The place: which kind of neighbourhood, how large, how old, made of what. Every figure says where it comes from. */
import { POPULATION } from '../../sim/evidence/tables';
import { AGE_BANDS, type AgeBand, ageSexShares } from '../../sim/population/age-sex';
import { SelectField, TextField } from '../controls/choices';
import { InTurn } from '../controls/in-turn';
import { NumberField } from '../controls/number-field';
import { edit, editPlace } from '../state/edit';
import { scenario } from '../state/history';
import { percent } from '../words';
import { PlaceAreas } from './place/areas';
import { MakeUp } from './place/make-up';
import { OfficialFiles } from './place/official-files';

const TENTHS = Array.from({ length: 10 }, (_, n) => ({
  value: String(n + 1),
  label:
    n === 0
      ? '1: the most deprived tenth of England'
      : n === 9
        ? '10: the least deprived tenth'
        : `${n + 1}: ${n < 5 ? 'more' : 'less'} deprived than most`,
}));

const AGES: Readonly<Record<AgeBand, string>> = {
  '0-15': '0 to 15',
  '16-34': '16 to 34',
  '35-64': '35 to 64',
  '65-79': '65 to 79',
  '80+': '80 and over',
};

/** Published shares of the age bands in a tenth of England. */
function publishedShares(decile: number): Record<AgeBand, number> {
  const from = [0, 16, 35, 65, 80, Number.POSITIVE_INFINITY];
  const cells = ageSexShares(decile, {});
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

export function PlaceScreen() {
  const { place, name } = scenario.value;
  return (
    <>
      <h1 tabIndex={-1}>The place</h1>
      <p>
        Kithwork makes up people for a place like yours from published figures. No real person is in it.
        Change what you know better.
      </p>
      <TextField
        label="Name of the study"
        value={name}
        longest={200}
        onChange={(next) => edit('rename the study', { name: next })}
      />
      <OfficialFiles />
      {place.areas === undefined ? <OneKind /> : <PlaceAreas place={place} areas={place.areas} />}
    </>
  );
}

/** A place whose neighbourhoods are alike. */
function OneKind() {
  const { place } = scenario.value;
  return (
    <InTurn>
      <SelectField
        label="How deprived is it?"
        hint="The tenths of the English Index of Multiple Deprivation. The ages, homes, health and use of services of a place follow from it."
        value={String(place.deprivationDecile)}
        choices={TENTHS}
        onChange={(next) => editPlace('change the deprivation', { deprivationDecile: Number(next) })}
      />
      <NumberField
        label="Residents"
        hint="A neighbourhood in the statistics has about 1,500, a ward 6,000 to 10,000. Larger places take longer to work out."
        value={place.population}
        low={100 * place.neighbourhoods}
        high={Math.max(50_000, place.population)}
        step={100}
        whole
        onChange={(population) => editPlace('change the residents', { population })}
      />
      <NumberField
        label="Neighbourhoods they live in"
        hint="People make friends mostly in their own neighbourhood."
        value={place.neighbourhoods}
        low={1}
        high={Math.max(place.neighbourhoods, Math.min(20, Math.floor(place.population / 100)))}
        step={1}
        whole
        onChange={(neighbourhoods) => editPlace('change the neighbourhoods', { neighbourhoods })}
      />
      <Ages />
      <MakeUp />
    </InTurn>
  );
}

function Ages() {
  const { place } = scenario.value;
  const published = publishedShares(place.deprivationDecile);
  const own = place.ageShares;
  const set = AGE_BANDS.filter((band) => own[band] !== undefined);
  const taken = (except: AgeBand) =>
    set.reduce((sum, band) => sum + (band === except ? 0 : (own[band] ?? 0)), 0);
  const change = (band: AgeBand, value: number | null) => {
    // In the order of the file, so that the same place always has the same digest.
    const next = AGE_BANDS.flatMap((other) => {
      const share = other === band ? value : (own[other] ?? null);
      return share === null ? [] : [[other, share] as const];
    });
    editPlace('change the ages', { ageShares: Object.fromEntries(next) });
  };
  return (
    <fieldset>
      <legend class="large">How old are they?</legend>
      <p class="hint">
        Source of the published shares: {POPULATION.source}. Ages you leave alone keep their shares among
        themselves.
      </p>
      <div class="two">
        {AGE_BANDS.map((band) => {
          const share = own[band] ?? published[band];
          return (
            <div key={band}>
              <NumberField
                label={`Aged ${AGES[band]}`}
                unit="% of residents"
                hint={
                  own[band] === undefined
                    ? `Published for such places: ${percent(published[band])}`
                    : `Changed by you or by your files. Published: ${percent(published[band])}`
                }
                value={Number((share * 100).toFixed(1))}
                low={0}
                high={Math.max(0, Math.floor((1 - taken(band)) * 1000) / 10)}
                step={0.5}
                onChange={(value) => change(band, Number((value / 100).toFixed(4)))}
              />
              {own[band] === undefined ? null : (
                <p>
                  <button type="button" class="plain small" onClick={() => change(band, null)}>
                    Back to the published share<span class="hidden"> of people aged {AGES[band]}</span>
                  </button>
                </p>
              )}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}

/** The place: which kind of neighbourhood, how large, how old, made of what. Every figure says where it comes from. */
import { SelectField, TextField } from '../controls/choices';
import { InTurn } from '../controls/in-turn';
import { NumberField } from '../controls/number-field';
import { edit, editPlace } from '../state/edit';
import { scenario } from '../state/history';
import { Ages } from './place/ages';
import { PlaceAreas } from './place/areas';
import { MakeUp } from './place/make-up';
import { OfficialFiles } from './place/official-files';

const TENTHS = [
  'the most deprived tenth of England',
  'the second most deprived tenth',
  'the third most deprived tenth',
  'the fourth most deprived tenth',
  'a little more deprived than the middle',
  'a little less deprived than the middle',
  'the fourth least deprived tenth',
  'the third least deprived tenth',
  'the second least deprived tenth',
  'the least deprived tenth',
].map((words, n) => ({ value: String(n + 1), label: `${n + 1}: ${words}` }));

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

/** Ethnic groups of a place: none are told apart until the reader, or a file, says which there are. */
import type { Place } from '../../../sim/engine/scenario';
import { TextField } from '../../controls/choices';
import { NumberField } from '../../controls/number-field';
import { editPlace } from '../../state/edit';
import { withShare } from '../../state/mix';

type Groups = Place['ethnicGroups'];

const NONE: Groups = [{ name: 'all residents', share: 1 }];
const FIRST: Groups = [
  { name: 'first group', share: 0.5 },
  { name: 'second group', share: 0.5 },
];
const MOST = 20;
const SOURCE =
  'People make friends more often within their own ethnic group. Take the shares of your place from Census 2021 table TS021 (ONS, 21 March 2021), or bring that file above.';

const set = (what: string, ethnicGroups: Groups) => editPlace(what, { ethnicGroups });

export function EthnicGroups({ groups }: { groups: Groups }) {
  const toldApart = groups.length > 1;
  return (
    <fieldset>
      <legend class="large">Which ethnic groups live there?</legend>
      <p class="hint">{SOURCE}</p>
      {toldApart ? (
        <>
          <p>
            <strong>Changed by you or by your files.</strong>{' '}
            <button
              type="button"
              class="plain small"
              onClick={() => set('tell no ethnic groups apart', NONE)}
            >
              Tell none apart
            </button>
          </p>
          {groups.map((_, n) => (
            <Group key={n} groups={groups} number={n} />
          ))}
          <p>
            <button type="button" disabled={groups.length >= MOST} onClick={() => add(groups)}>
              Add a group
            </button>
          </p>
        </>
      ) : (
        <p>
          None are told apart now.{' '}
          <button type="button" onClick={() => set('tell ethnic groups apart', FIRST)}>
            Tell ethnic groups apart
          </button>
        </p>
      )}
    </fieldset>
  );
}

function Group({ groups, number }: { groups: Groups; number: number }) {
  const { name, share } = groups[number];
  const others = groups.filter((_, n) => n !== number);
  const shared = (value: number) => {
    const shares = withShare(
      groups.map((group) => group.share),
      number,
      value,
    );
    set('change the ethnic groups', withShares(groups, shares));
  };
  return (
    <div class="two">
      <TextField
        label={`Name of group ${number + 1}`}
        value={name}
        longest={80}
        check={(text) => (others.some((other) => other.name === text) ? 'expected each group once' : null)}
        onChange={(next) =>
          set(
            'rename an ethnic group',
            groups.map((group, n) => (n === number ? { ...group, name: next } : group)),
          )
        }
      />
      <div>
        <NumberField
          label={`Share of ${name}`}
          unit="% of residents"
          value={Number((share * 100).toFixed(2))}
          low={0}
          high={100}
          step={0.5}
          onChange={(value) => shared(value / 100)}
        />
        {groups.length > 2 ? (
          <p>
            <button type="button" class="plain small" onClick={() => remove(groups, number)}>
              Remove<span class="hidden">: {name}</span>
            </button>
          </p>
        ) : null}
      </div>
    </div>
  );
}

const withShares = (groups: Groups, shares: readonly number[]): Groups =>
  groups.map((group, n) => ({ ...group, share: shares[n] }));

function add(groups: Groups): void {
  let name = 'another group';
  for (let n = 2; groups.some((group) => group.name === name); n++) name = `another group ${n}`;
  set('add an ethnic group', [...groups, { name, share: 0 }]);
}

/** Its share goes to the others, in their proportions. */
function remove(groups: Groups, number: number): void {
  const shares = withShare(
    groups.map((group) => group.share),
    number,
    0,
  );
  set(
    'remove an ethnic group',
    withShares(groups, shares).filter((_, n) => n !== number),
  );
}

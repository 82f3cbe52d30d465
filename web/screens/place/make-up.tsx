/** What else a place is made of: homes, qualifications, ethnic groups, and how many groups there are to join. */
import type { Place } from '../../../sim/engine/scenario';
import { TENURE } from '../../../sim/evidence/tables';
import { qualificationShares } from '../../../sim/population/attributes';
import { NumberField } from '../../controls/number-field';
import { editPlace } from '../../state/edit';
import { scenario } from '../../state/history';
import { EthnicGroups } from './ethnic-groups';
import { MixFields } from './mix-fields';

const TENURES = [
  { id: 'outright', label: 'Own their home outright' },
  { id: 'mortgaged', label: 'Own with a mortgage' },
  { id: 'social', label: 'Rent from a council or housing association' },
  { id: 'private', label: 'Rent privately' },
] as const;

const QUALIFICATIONS = [
  { id: 'none', label: 'No qualifications' },
  { id: 'school', label: 'School qualifications (GCSE, A level)' },
  { id: 'degree', label: 'A degree' },
] as const;

export function MakeUp() {
  const { place } = scenario.value;
  return (
    <>
      <Tenure place={place} />
      <Qualifications place={place} />
      <EthnicGroups groups={place.ethnicGroups} />
      <GroupsToJoin place={place} />
    </>
  );
}

function Tenure({ place }: { place: Place }) {
  const published = TENURE.shares(place.deprivationDecile);
  const { tenure } = place;
  return (
    <MixFields
      title="Who owns and who rents?"
      unit="% of homes"
      source={`Source of the published shares: ${TENURE.source}.`}
      parts={TENURES.map((part, n) => ({ ...part, published: published[n] }))}
      own={tenure && TENURES.map(({ id }) => tenure[id])}
      back="Back to the published shares of homes"
      onChange={(shares) =>
        editPlace('change who owns and who rents', {
          tenure:
            shares && (Object.fromEntries(TENURES.map(({ id }, n) => [id, shares[n]])) as Place['tenure']),
        })
      }
    />
  );
}

function Qualifications({ place }: { place: Place }) {
  const published = qualificationShares(place.deprivationDecile);
  const { qualifications } = place;
  return (
    <MixFields
      title="What qualifications do adults have?"
      unit="% of adults"
      source="The level for England is from Census 2021 (ONS); how it goes with deprivation is a judgement (grade J)."
      parts={QUALIFICATIONS.map((part, n) => ({ ...part, published: published[n] }))}
      own={qualifications && QUALIFICATIONS.map(({ id }) => qualifications[id])}
      back="Back to the published qualifications"
      onChange={(shares) =>
        editPlace('change the qualifications', {
          // In the order of the file, so that the same place always has the same digest.
          qualifications: shares && { degree: shares[2], school: shares[1], none: shares[0] },
        })
      }
    />
  );
}

const MOST_GROUPS = 100;
/** Where the box starts once a reader sets the number. */
const FIRST_GROUPS = 8;

function GroupsToJoin({ place }: { place: Place }) {
  const { groupsPerThousand } = place;
  const set = (next: number | null) => editPlace('change the number of groups', { groupsPerThousand: next });
  if (groupsPerThousand === null)
    return (
      <fieldset>
        <legend class="large">How many groups are there to join?</legend>
        <p class="hint">The number that the model settles at by itself.</p>
        <p>
          <button type="button" onClick={() => set(FIRST_GROUPS)}>
            Set the number of groups
          </button>
        </p>
      </fieldset>
    );
  return (
    <fieldset>
      <legend class="large">How many groups are there to join?</legend>
      <NumberField
        label="Groups at the start"
        unit="for each 1,000 adults"
        hint="Changed by you."
        value={groupsPerThousand}
        low={0}
        high={MOST_GROUPS}
        step={1}
        onChange={set}
      />
      <p>
        <button type="button" class="plain small" onClick={() => set(null)}>
          Back to the number that the model settles at
        </button>
      </p>
    </fieldset>
  );
}

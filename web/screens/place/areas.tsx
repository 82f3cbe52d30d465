/** A place whose neighbourhoods differ: its areas as a table. They are changed in the scenario file. */
import type { Area, Place } from '../../../sim/engine/scenario';
import { counted } from '../../../sim/io/wording';
import { DataTable } from '../../controls/data-table';

const count = (value: number) => value.toLocaleString('en-GB');

export function PlaceAreas({ place, areas }: { readonly place: Place; readonly areas: readonly Area[] }) {
  const sampled = areas.some((area) => area.simulated < area.count);
  return (
    <>
      <p>
        {counted(place.neighbourhoods, 'neighbourhood')} with {count(place.population)} residents. Each has
        the ages, homes, health and use of services of its own tenth of deprivation, unless the scenario file
        says otherwise.
      </p>
      {sampled ? (
        <p class="note">
          Of some areas a sample is run. Each neighbourhood that is run counts as often as it stands for, so
          luck counts for more than in the whole place and ranges are rather too wide.
        </p>
      ) : null}
      <DataTable
        caption="Areas of the place"
        headings={[
          { title: 'Area' },
          { title: 'Tenth of deprivation', isNumber: true },
          { title: 'Neighbourhoods', isNumber: true },
          { title: 'Run', isNumber: true },
          { title: 'Residents of each', isNumber: true },
        ]}
        dataHeadings={['area', 'tenth', 'neighbourhoods', 'run', 'residents of each']}
        rows={areas.map(({ name, deprivationDecile, count: all, simulated, population }) => ({
          cells: [name, deprivationDecile, count(all), count(simulated), count(population)],
          data: [name, deprivationDecile, all, simulated, population],
        }))}
      />
      <p class="note">
        To change the areas, save the scenario file under Share, edit it and open it again. Which
        neighbourhoods have a programme is set with the programme.
      </p>
    </>
  );
}

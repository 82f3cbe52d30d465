/** One programme: what, when, how much, who pays, how it works, and what can go wrong. */
import type { ProgrammePlan } from '../../../sim/engine/scenario';
import { approachById } from '../../../sim/programmes/registry';
import { SelectField } from '../../controls/choices';
import { NumberField } from '../../controls/number-field';
import { editArm, editProgramme } from '../../state/edit';
import { scenario } from '../../state/history';
import { APPROACH_CHOICES, templateOf } from '../../state/templates';
import { pounds } from '../../words';
import { Options } from './options';
import { PayersField } from './payers';
import { Target } from './target';
import { Troubles } from './troubles';

interface EditorProps {
  readonly arm: number;
  readonly number: number;
  readonly programme: ProgrammePlan;
}

export function ProgrammeEditor({ arm, number, programme }: EditorProps) {
  const { months: horizon, settings, arms } = scenario.value;
  const approach = approachById(programme.approach);
  const set = (what: string, parts: Partial<ProgrammePlan>) => editProgramme(what, arm, number, parts);
  const remove = () =>
    editArm('remove a programme', arm, { programmes: arms[arm].programmes.filter((_, n) => n !== number) });
  const paid = Math.min(programme.months, horizon - programme.start);
  const total = (programme.costPerYear * paid) / 12 + (programme.setUpCost ?? 0);
  return (
    <fieldset>
      <legend class="large">
        {number + 1}. {approach.label}
      </legend>
      <p class="hint">{approach.description}</p>
      <p class="hint">Be careful: {approach.caution}</p>
      <SelectField
        label="What kind of work"
        value={programme.approach}
        choices={APPROACH_CHOICES}
        onChange={(next) => {
          // Dates and what goes wrong stay; money and options belong to the approach.
          const { start, months, troubles } = programme;
          set('change the kind of work', { ...templateOf(next, scenario.value), start, months, troubles });
        }}
      />
      <div class="two">
        <NumberField
          label="Starts in month"
          hint="0 is the start of the study."
          value={programme.start}
          low={0}
          high={horizon - 1}
          step={1}
          whole
          onChange={(start) => set('change the start', { start, troubles: moved(programme, { start }) })}
        />
        <NumberField
          label="Months of paid work"
          value={programme.months}
          low={1}
          high={180}
          step={1}
          whole
          onChange={(months) =>
            set('change how long it is paid', { months, troubles: moved(programme, { months }) })
          }
        />
        <NumberField
          label="Cost a year"
          unit={`£, ${settings.priceYear} prices`}
          hint={`Usually ${pounds(approach.cost.perYear.value)}. ${approach.cost.perYear.source}. In all ${pounds(total)}, if nothing goes wrong.`}
          value={programme.costPerYear}
          low={0}
          high={2_000_000}
          step={1_000}
          onChange={(costPerYear) => set('change the cost', { costPerYear })}
        />
        <NumberField
          label="Cost to set up"
          unit="£ once"
          hint={`Usually ${pounds(approach.cost.setUp.value)}.`}
          value={programme.setUpCost ?? 0}
          low={0}
          high={2_000_000}
          step={1_000}
          onChange={(setUpCost) => set('change the cost to set up', { setUpCost })}
        />
      </div>
      <PayersField programme={programme} onChange={set} />
      <Target programme={programme} onChange={(parts) => set('change where it works', parts)} />
      <Options
        approach={approach}
        programme={programme}
        onChange={(options) => set('change how it works', { options })}
      />
      <Troubles programme={programme} onChange={(troubles) => set('change what goes wrong', { troubles })} />
      <p>
        <button type="button" onClick={remove}>
          Remove this programme<span class="hidden">: {approach.label}</span>
        </button>
      </p>
    </fieldset>
  );
}

/** Troubles kept within the time that is paid. */
function moved(programme: ProgrammePlan, change: Partial<ProgrammePlan>): ProgrammePlan['troubles'] {
  const { start, months } = { ...programme, ...change };
  return programme.troubles.map((trouble) => ({
    ...trouble,
    from: Math.max(start, Math.min(trouble.from, start + months - 1)),
  }));
}

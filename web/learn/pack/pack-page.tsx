/** The facilitator pack: plans, and what to print. */
import { LEARN } from '#locale';
import { fill } from '../locale/texts';
import { LearnLink } from '../parts';
import { beginnings, notesOf, PLANS, type PlanId, SLIDES_OF, titleOf } from '../present/plan';
import { CHAPTER_SHEETS, GAME_SHEETS, type SheetId, sheetLead, sheetTitle } from './sheet-page';

const text = LEARN.pack;

export function PackPage() {
  return (
    <>
      <h1 tabIndex={-1}>{text.title}</h1>
      <p class="learn-lead">{text.lead}</p>
      <h2>{text.before}</h2>
      <ol>
        {text.beforeList.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <h2>{text.sheets}</h2>
      <Sheets sheets={CHAPTER_SHEETS} />
      <h2>{text.gameSheets}</h2>
      <p>{text.gameLead}</p>
      <p class="no-print">
        <LearnLink to="game" look="button first">
          {text.gameOpen}
        </LearnLink>
      </p>
      <Sheets sheets={GAME_SHEETS} />
      <h2>{text.plans}</h2>
      <p>{text.plansLead}</p>
      {PLANS.map((plan) => (
        <Plan key={plan} plan={plan} />
      ))}
    </>
  );
}

function Sheets({ sheets }: { readonly sheets: readonly SheetId[] }) {
  return (
    <ul class="learn-cards">
      {sheets.map((sheet) => (
        <li class="card" key={sheet}>
          <h3>
            <LearnLink to={`sheet/${sheet}`}>{sheetTitle(sheet)}</LearnLink>
          </h3>
          <p>{sheetLead(sheet)}</p>
        </li>
      ))}
    </ul>
  );
}

function Plan({ plan }: { readonly plan: PlanId }) {
  const slides = SLIDES_OF[plan];
  const from = beginnings(slides);
  const caption = fill(text.planTable, { minutes: plan });
  return (
    <section aria-label={caption} class="learn-plan">
      <h3>{fill(text.minutes, { minutes: plan })}</h3>
      <p class="no-print">
        <LearnLink to={`present/${plan}`} look="button first">
          {fill(text.start, { minutes: plan })}
        </LearnLink>
      </p>
      <div class="scroll" role="group" tabIndex={0} aria-label={caption}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{text.clock}</th>
              <th scope="col">{text.part}</th>
              <th scope="col">{text.takes}</th>
              <th scope="col">{text.say}</th>
            </tr>
          </thead>
          <tbody>
            {slides.map((slide, n) => (
              <tr key={titleOf(slide)}>
                <td>{from[n]}</td>
                <th scope="row">{titleOf(slide)}</th>
                <td>{slide.minutes}</td>
                <td>{notesOf(slide).join(' ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** The first page of Learn: what is here, in the order in which to do it. */
import { LEARN } from '#locale';
import type { LearnPage } from './pages';
import { LearnLink } from './parts';

const text = LEARN.common;

export function Home({ pages }: { readonly pages: readonly LearnPage[] }) {
  return (
    <>
      <h1 tabIndex={-1}>{text.learn}</h1>
      <p class="learn-lead">{text.lead}</p>
      <p>{text.real}</p>
      <h2>{text.chapters}</h2>
      <p>{text.chaptersLead}</p>
      <Cards pages={pages.filter(({ part }) => part === 'chapters')} />
      <Part title={text.alone} pages={pages.filter(({ part }) => part === 'alone')} />
      <Part title={text.room} pages={pages.filter(({ part }) => part === 'room')} />
    </>
  );
}

function Part({ title, pages }: { readonly title: string; readonly pages: readonly LearnPage[] }) {
  const listed = pages.filter(({ lead }) => lead !== null);
  if (listed.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <Cards pages={listed} />
    </>
  );
}

function Cards({ pages }: { readonly pages: readonly LearnPage[] }) {
  return (
    <ul class="learn-cards">
      {pages.map(({ path, title, lead }) => (
        <li class="card" key={path}>
          <h3>
            <LearnLink to={path}>{title}</LearnLink>
          </h3>
          <p>{lead}</p>
        </li>
      ))}
    </ul>
  );
}

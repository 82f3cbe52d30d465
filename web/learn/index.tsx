/** Learn: chapters, people to follow, questions, and all that a facilitator needs. */
import { useEffect } from 'preact/hooks';
import { LEARN } from '#locale';
import { page } from '../state/route';
import { Home } from './home';
import { fill } from './locale/texts';
import { PAGES } from './pages';
import { LearnLink } from './parts';

const text = LEARN.common;

export function LearnScreen() {
  const [first, ...others] = page.value.split('/');
  const rest = others.join('/');
  const found = PAGES.find(({ path }) => path === first);
  const title = found?.title ?? (first === '' ? '' : text.notFound);
  useEffect(() => {
    document.title = fill(text.pageTitle, { page: title }).replace(/^ – /, '');
  }, [title]);
  if (first === '') return <Home pages={PAGES} />;
  return (
    <>
      <p class="learn-home no-print">
        <LearnLink to="">{text.home}</LearnLink>
      </p>
      {found === undefined ? <Missing /> : <found.Show key={first} rest={rest} />}
      <p class="quiet small learn-foot">{text.foot}</p>
    </>
  );
}

function Missing() {
  return (
    <>
      <h1 tabIndex={-1}>{text.notFound}</h1>
      <p>{text.notFoundLead}</p>
    </>
  );
}

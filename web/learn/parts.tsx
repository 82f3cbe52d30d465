/** Small parts that all pages of Learn use. */

import type { ComponentChildren } from 'preact';
import { LEARN } from '#locale';
import { go, link } from '../state/route';

export interface LearnLinkProps {
  /** Path within Learn; empty for its first page. */
  readonly to: string;
  readonly look?: string;
  readonly current?: 'page' | 'step';
  readonly children: ComponentChildren;
}

export function LearnLink({ to, look, current, children }: LearnLinkProps) {
  return (
    <a
      href={link('learn', to)}
      class={look}
      aria-current={current}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        go('learn', to);
      }}
    >
      {children}
    </a>
  );
}

/** What went wrong, and a way to go on. */
export function Failed({ says, onAgain }: { readonly says: string; readonly onAgain: () => void }) {
  return (
    <div class="no-print">
      <p role="alert">{says}</p>
      <p>
        <button type="button" onClick={onAgain}>
          {LEARN.common.tryAgain}
        </button>
      </p>
    </div>
  );
}

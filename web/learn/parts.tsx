/** Small parts that all pages of Learn use. */
import type { ComponentChildren } from 'preact';
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

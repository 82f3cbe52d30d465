/** A part behind a fold: what is in it is made when it is first opened, so that a page of many folds comes at once. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface FoldProps {
  readonly summary: ComponentChildren;
  readonly open?: boolean;
  readonly class?: string;
  readonly children: ComponentChildren;
}

export function Fold({ summary, open = false, class: name, children }: FoldProps) {
  const [opened, setOpened] = useState(open);
  return (
    <details class={name} open={open} onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary>{summary}</summary>
      {opened ? children : null}
    </details>
  );
}

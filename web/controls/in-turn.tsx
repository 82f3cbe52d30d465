/** Parts of a long page, one after the other: each is made in a task of its own, so that the page answers in between. */
import { type ComponentChildren, toChildArray } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export function InTurn({ children }: { readonly children: ComponentChildren }) {
  const parts = toChildArray(children);
  const [shown, show] = useState(1);
  useEffect(() => {
    if (shown >= parts.length) return;
    const timer = setTimeout(() => show(shown + 1));
    return () => clearTimeout(timer);
  }, [shown, parts.length]);
  return <>{parts.slice(0, shown)}</>;
}

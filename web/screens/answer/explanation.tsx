/** One number opened up. It can be asked for from elsewhere on the page: then it opens and takes the focus. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { asked } from '../../state/shown';

interface ExplanationProps {
  readonly id: string;
  readonly summary: string;
  readonly children: ComponentChildren;
}

export function Explanation({ id, summary, children }: ExplanationProps) {
  const whole = useRef<HTMLDetailsElement>(null);
  const [opened, setOpened] = useState(false);
  const wanted = asked.value === id;
  useEffect(() => {
    if (!wanted || whole.current === null) return;
    asked.value = null;
    whole.current.open = true;
    whole.current.querySelector('summary')?.focus();
    whole.current.scrollIntoView({ block: 'start' });
  }, [wanted]);
  return (
    <details
      class="explanation"
      ref={whole}
      onToggle={(event) => event.currentTarget.open && setOpened(true)}
    >
      <summary>{summary}</summary>
      {opened ? children : null}
    </details>
  );
}

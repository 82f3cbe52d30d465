/** What is wrong on the screen, listed at its top with links to the fields. */
import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

const fieldProblems = signal<readonly FieldProblem[]>([]);

export function reportProblem(field: string, message: string): void {
  fieldProblems.value = [...fieldProblems.value.filter((p) => p.field !== field), { field, message }];
}

export function forgetProblem(field: string): void {
  if (fieldProblems.value.some((p) => p.field === field)) {
    fieldProblems.value = fieldProblems.value.filter((p) => p.field !== field);
  }
}

/** The next screen starts clean: its fields are others. */
export function forgetProblems(): void {
  if (fieldProblems.value.length > 0) fieldProblems.value = [];
}

/** Takes the focus when it appears. Messages of files and links may have no field. */
export function ErrorSummary({
  title,
  messages,
}: {
  title: string;
  messages: readonly (string | FieldProblem)[];
}) {
  const box = useRef<HTMLDivElement>(null);
  const key = messages.map((m) => (typeof m === 'string' ? m : m.message)).join('\n');
  useEffect(() => {
    if (messages.some((m) => typeof m === 'string')) box.current?.focus();
  }, [key]);
  if (messages.length === 0) return null;
  return (
    <div class="problems" role="alert" tabIndex={-1} ref={box}>
      <h2>{title}</h2>
      <ul>
        {messages.map((problem) => (
          <li key={typeof problem === 'string' ? problem : problem.field}>
            {typeof problem === 'string' ? (
              problem
            ) : (
              <a
                href={`#${problem.field}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(problem.field)?.focus();
                }}
              >
                {problem.message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

export function FieldProblems() {
  return <ErrorSummary title="There is a problem" messages={fieldProblems.value} />;
}

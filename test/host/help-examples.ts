/** The examples of a help text, as a shell would hand them over. */

/** Commands after a “$”, over as many lines as a backslash or an open quotation mark asks for. */
export function examplesOf(help: string): string[] {
  const examples: string[] = [];
  let open: string | null = null;
  const lines = help.split('\n');
  for (const [n, line] of lines.entries()) {
    const begins = /^ +\$ (.*)$/.exec(line)?.[1];
    if (open === null && begins === undefined) continue;
    open = open === null ? (begins as string) : `${open}\n${line.trim()}`;
    if (open.endsWith('\\') || open.split('"').length % 2 === 0) continue;
    if (/^ {5}/.test(lines[n + 1] ?? '') && !/^ +\$ /.test(lines[n + 1]))
      throw new Error(`an example goes on without a backslash: ${line}`);
    examples.push(open.replace(/\\\n/g, ' '));
    open = null;
  }
  if (open !== null) throw new Error(`an example does not end: ${open}`);
  return examples;
}

/** The words of the first command, up to a pipe, a redirection or “&&”. */
export function wordsOf(example: string): string[] {
  const words = example.match(/"[^"]*"|[^\s"]+/g) ?? [];
  const end = words.findIndex((word) => /^(>|\||&&)$/.test(word));
  return words.slice(0, end < 0 ? undefined : end).map((word) => word.replace(/^"([\s\S]*)"$/, '$1'));
}

/** Texts with placeholders, whatever part of the page they belong to. */

export type Values = Readonly<Record<string, string | number>>;

/** 1234 as 1,234; what follows a point stays as it is. */
export function figure(value: number): string {
  const [whole, ...rest] = String(value).split('.');
  return [whole.replace(/\B(?=(\d{3})+(?!\d))/g, ','), ...rest].join('.');
}

/** A text with its values filled in. Numbers are grouped; a placeholder without a value is a defect and throws. */
export function fill(text: string, values: Values = {}): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`“${text}”: expected a value for {${name}}`);
    return typeof value === 'number' ? figure(value) : value;
  });
}

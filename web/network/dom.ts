/** Making elements: the only helper this view needs, so that any page can mount it. */

type Child = Node | string | null;
type Attributes = Readonly<Record<string, string | number | boolean | ((event: Event) => void)>>;

/** An element with attributes (`onclick` and other functions are listeners, false leaves one out) and children. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false) element.setAttribute(name, String(value));
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** A heading `deeper` levels below the pictures’ own (2, under the page’s title). */
export function heading(deeper: 0 | 1 | 2 | 3, text: string, attributes: Attributes = {}): HTMLElement {
  const element = document.createElement(`h${2 + deeper}`);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.textContent = text;
  return element;
}

export function button(text: string, onClick: () => void, attributes: Attributes = {}): HTMLButtonElement {
  return make('button', { type: 'button', onclick: onClick, ...attributes }, text);
}

export function fill(element: Element, ...children: Child[]): void {
  element.replaceChildren(...children.filter((child) => child !== null));
}

/** A folded part of the page that makes its content when it is first opened, and again when told to. */
export function folded(
  title: string,
  onOpen: () => void,
): { element: HTMLDetailsElement; body: HTMLElement } {
  const body = make('div', { class: 'kw-net-body' });
  const element = make('details', {}, make('summary', {}, title), body);
  element.addEventListener('toggle', () => {
    if (element.open) onOpen();
  });
  return { element, body };
}

/** Long content in a window of its own that the keyboard can scroll. */
export function scrolled(name: string, content: HTMLElement): HTMLElement {
  return make('div', { class: 'kw-net-scroll', tabindex: 0, role: 'region', 'aria-label': name }, content);
}

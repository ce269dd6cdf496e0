/** Single keys are off while somebody types, in a menu or dialog, with a modifier, or when a person switched them off. */
export function typing(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return true;
  if (document.documentElement.dataset.shortcuts === 'off') return true;
  if (document.querySelector('dialog[open], [popover]:popover-open:not([data-slot=toaster])')) {
    return true;
  }
  const target = event.target as Element;
  return target.matches('input:not([type=checkbox]), textarea, select, [contenteditable]');
}

/** Puts the focus on the next or the previous record of a list or board. */
export function moveFocus(list: HTMLElement, by: 1 | -1): void {
  const links = [...list.querySelectorAll<HTMLElement>('[data-slot=row-link]')];
  const row = document.activeElement?.closest('[data-slot=row], [data-card]');
  const at = links.findIndex((link) => link === document.activeElement || row?.contains(link));
  const next = at < 0 ? links.at(by > 0 ? 0 : -1) : links[at + by];
  next?.focus();
}

const PLACES: Record<string, string> = { f: '[data-filter]', c: '[data-create]' };

/** F and C press what the page shows for filtering and creating. */
export function follow(key: string): boolean {
  const place = PLACES[key];
  const element = place ? document.querySelector<HTMLElement>(place) : null;
  element?.click();
  return element !== null;
}

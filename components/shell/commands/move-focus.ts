/** Puts the focus on the next or the previous record of a list or board. */
export function moveFocus(list: HTMLElement | null, by: 1 | -1): void {
  const links = [...(list?.querySelectorAll<HTMLElement>('[data-slot=row-link]') ?? [])];
  const row = document.activeElement?.closest('[data-slot=row], [data-card]');
  const at = links.findIndex((link) => link === document.activeElement || row?.contains(link));
  const next = at < 0 ? links.at(by > 0 ? 0 : -1) : links[at + by];
  next?.focus();
}

import { place } from './place';

const anchored = () => CSS.supports('position-area', 'bottom span-right');

export function listenToMenus(signal: AbortSignal) {
  // toggle does not bubble, so it is caught on its way down
  document.addEventListener('toggle', onToggle, { capture: true, signal });
  document.addEventListener('keydown', onKey, { signal });
  document.addEventListener('click', onClick, { signal });
}

function onToggle(event: Event) {
  const float = event.target;
  if (!(float instanceof HTMLElement) || !float.matches('[popover].float')) return;
  if ((event as ToggleEvent).newState !== 'open') return;

  const trigger = document.querySelector(`[popovertarget="${CSS.escape(float.id)}"]`);
  if (trigger && !anchored()) {
    place(float, trigger, float.classList.contains('float-end') ? 'end' : 'start');
  }
  if (float.role === 'menu') items(float)[0]?.focus({ preventScroll: true });
}

function onKey(event: KeyboardEvent) {
  const menu = (event.target as Element).closest<HTMLElement>('[role=menu]');
  if (!menu || event.metaKey || event.ctrlKey || event.altKey) return;

  const all = items(menu);
  const at = all.indexOf(document.activeElement as HTMLElement);
  const next = {
    ArrowDown: all[(at + 1) % all.length],
    ArrowUp: all[(at - 1 + all.length) % all.length],
    Home: all[0],
    End: all.at(-1),
  }[event.key];

  if (event.key === 'Tab') menu.hidePopover();
  else if (next) next.focus();
  else if (event.key.length === 1 && event.key !== ' ') chooseByLetter(all, at, event.key);
  else return;
  if (event.key !== 'Tab') event.preventDefault();
  event.stopPropagation();
}

/** An item's own key chooses it; any other letter goes to the next item that begins with it. */
function chooseByLetter(all: HTMLElement[], at: number, key: string) {
  const letter = key.toLowerCase();
  const own = all.find((item) => item.dataset.key === letter);
  if (own) return own.click();

  const ring = [...all.slice(at + 1), ...all.slice(0, at + 1)];
  ring.find((item) => item.textContent.trim().toLowerCase().startsWith(letter))?.focus();
}

/** Choosing something in a popover, or leaving through a link in it, closes it. */
function onClick(event: MouseEvent) {
  const chosen = (event.target as Element).closest('[role=menuitem], a[href]');
  chosen?.closest<HTMLElement>('[popover]:popover-open')?.hidePopover();
}

function items(menu: HTMLElement): HTMLElement[] {
  return [
    ...menu.querySelectorAll<HTMLElement>('[role=menuitem]:not([aria-disabled=true], :disabled)'),
  ];
}

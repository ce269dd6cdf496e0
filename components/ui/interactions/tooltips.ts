import { place } from './place';

const delay = 400;

/** One tooltip for the page: shown for whatever carries `data-tooltip`, on hover and on keyboard focus, gone with Escape. */
export function listenToTooltips(signal: AbortSignal) {
  const tooltip = document.createElement('div');
  tooltip.className = 'tooltip';
  tooltip.popover = 'manual';
  tooltip.ariaHidden = 'true'; // its words are already the name of what it stands beside
  document.body.append(tooltip);

  let timer: ReturnType<typeof setTimeout> | undefined;
  let owner: HTMLElement | null = null;

  function hide() {
    clearTimeout(timer);
    if (tooltip.matches(':popover-open')) tooltip.hidePopover();
    owner = null;
  }

  /** Its words would lie over the menu it has opened. */
  const isOpen = (next: HTMLElement) =>
    next instanceof HTMLButtonElement &&
    Boolean(next.popoverTargetElement?.matches(':popover-open'));

  function show(next: HTMLElement) {
    if (isOpen(next)) return;
    const keys = next.dataset.keys;
    tooltip.textContent = next.dataset.tooltip ?? '';
    if (keys) tooltip.append(Object.assign(document.createElement('kbd'), { textContent: keys }));
    tooltip.showPopover();
    place(tooltip, next, 'center');
  }

  function aim(event: Event, wait: number) {
    if (tooltip.contains(event.target as Node)) return;
    const next = (event.target as Element).closest<HTMLElement>('[data-tooltip]');
    if (next === owner) return;
    hide();
    owner = next;
    if (next) timer = setTimeout(() => show(next), wait);
  }

  document.addEventListener(
    'pointerover',
    (event) => event.pointerType === 'mouse' && aim(event, delay),
    { signal },
  );
  document.addEventListener(
    'focusin',
    (event) => (event.target as Element).matches(':focus-visible') && aim(event, 0),
    { signal },
  );
  document.addEventListener('focusout', hide, { signal });
  document.addEventListener('pointerdown', hide, { signal });
  document.addEventListener('scroll', hide, { capture: true, passive: true, signal });
  document.addEventListener('keydown', (event) => event.key === 'Escape' && hide(), { signal });
  signal.addEventListener('abort', () => {
    hide();
    tooltip.remove();
  });
}

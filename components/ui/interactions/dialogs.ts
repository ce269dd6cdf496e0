export function listenToDialogs(signal: AbortSignal) {
  document.addEventListener('click', onClick, { signal });
  document.addEventListener('keydown', onEscape, { signal });
}

function onClick(event: MouseEvent) {
  const target = event.target as Element;
  const opener = target.closest('[command="show-modal"][commandfor]');
  if (opener && !('commandForElement' in HTMLButtonElement.prototype)) {
    openDialog(opener.getAttribute('commandfor') ?? '');
  }
  const closer = target.closest('[data-close]');
  closer?.closest('dialog')?.close();
  closer?.closest<HTMLElement>('[popover]')?.hidePopover();

  if (leavesSheet(target)) target.closest('dialog')?.close();
}

/** A sheet closes when something outside it is tapped, which the browser reports as the dialog itself, or a link in it is followed. */
function leavesSheet(target: Element) {
  const sheet = target.closest('dialog[data-sheet]');
  return sheet !== null && (target === sheet || target.closest('a[href]') !== null);
}

/** Escape closes what floats first (the browser does that), then follows the side panel's closing link. */
function onEscape(event: KeyboardEvent) {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  if (document.querySelector(':popover-open, dialog[open]')) return;
  if ((event.target as Element).matches('input, textarea, select, [contenteditable]')) {
    (event.target as HTMLElement).blur();
    return;
  }
  document.querySelector<HTMLElement>('a[data-escape]')?.click();
}

export function openDialog(id: string) {
  const dialog = document.getElementById(id);
  if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal();
}

export function closeDialog(id: string) {
  const dialog = document.getElementById(id);
  if (dialog instanceof HTMLDialogElement) dialog.close();
}

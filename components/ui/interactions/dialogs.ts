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

/** What was saved is no longer being typed: the next time it opens with what the page says. */
export function resetForm(id: string) {
  const form = document.getElementById(id);
  if (form instanceof HTMLFormElement) form.reset();
}

const FLOATS = 'dialog[open], [popover]:popover-open:not([data-slot=toaster])';
const FIELDS = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]';

/** Keys without a modifier are off while somebody types, and in a menu or dialog. */
export function isBusy(event: KeyboardEvent): boolean {
  if (document.querySelector(FLOATS)) return true;
  return event.target instanceof Element && event.target.matches(FIELDS);
}

/** A person can switch off keys that are a single character. */
export const singleKeysAreOff = () => document.documentElement.dataset.shortcuts === 'off';

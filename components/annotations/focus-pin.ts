/** Back to where it lies on the picture that is seen. */
export function focusPin(id: string): boolean {
  const marks = document.querySelectorAll<HTMLElement>(`[data-pin="${id}"]`);
  const seen = [...marks].find((mark) => mark.checkVisibility());
  seen?.focus({ preventScroll: true });
  return Boolean(seen);
}

const gap = 4;
const edge = 8;

/** Puts a floating element below its anchor, or above it where below has no room. Both are in the top layer. */
export function place(float: HTMLElement, anchor: Element, align: 'start' | 'center' | 'end') {
  const at = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = float;
  const below = at.bottom + gap;
  const fits = below + height <= innerHeight - edge;
  const left = {
    start: at.left,
    center: at.left + (at.width - width) / 2,
    end: at.right - width,
  }[align];

  float.style.margin = '0';
  float.style.top = `${fits ? below : Math.max(edge, at.top - gap - height)}px`;
  float.style.left = `${Math.max(edge, Math.min(left, innerWidth - width - edge))}px`;
}

import type { CSSProperties } from 'react';

const colour = /^(#[0-9a-f]{3,8}|oklch\([\d.%\s/]+\))$/i;

/** A client's raw colour as the custom property that `data-brand` and the marks correct; anything else is dropped. */
export function brandStyle(raw: string | null | undefined): CSSProperties | undefined {
  if (!raw || !colour.test(raw.trim())) return undefined;
  return { '--brand-raw': raw.trim() } as CSSProperties; // CSSProperties knows no custom properties
}

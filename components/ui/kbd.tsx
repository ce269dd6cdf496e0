import type { ComponentProps } from 'react';

/** A key, for the eye only: what it does is said by the control it stands in. */
export function Kbd(props: ComponentProps<'kbd'>) {
  return <kbd data-slot="kbd" aria-hidden {...props} />;
}

'use client';

import type { ComponentProps } from 'react';
import { Checkbox } from './checkbox';

/** Stands for several things of which only some are checked. HTML has no attribute for that, only a property. */
export function MixedCheckbox({
  mixed,
  ...props
}: ComponentProps<typeof Checkbox> & { mixed: boolean }) {
  return (
    <Checkbox
      ref={(element) => {
        if (element) element.indeterminate = mixed;
      }}
      {...props}
    />
  );
}

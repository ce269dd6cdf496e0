'use client';

import { useActionState, useState } from 'react';
import { brandStyle } from '@/components/ui/brand';
import { FormNotice } from '@/components/ui/form-notice';
import { initials } from '@/components/ui/initials';
import type { FormAction } from '@/components/ui/outcome';
import { SubmitButton } from '@/components/ui/submit-button';

type Props = {
  client: { id: string; name: string; brand_color: string };
  /** Reads `client_id` and `brand_color`. */
  save: FormAction;
};

/** The colour, and at once how the portal wears it: corrected until its text can be read, in light and in dark. */
export function ColorForm({ client, save }: Props) {
  const [color, setColor] = useState(client.brand_color);
  const [outcome, action] = useActionState(save, null);
  return (
    <form action={action} className="grid gap-3">
      <FormNotice outcome={outcome} />
      <input type="hidden" name="client_id" value={client.id} />
      <div className="flex items-center gap-3">
        <input
          type="color"
          name="brand_color"
          aria-label={`Colour of ${client.name}`}
          value={color}
          onChange={(event) => setColor(event.target.value)}
          className="h-8 w-12 rounded-6 border border-line bg-surface p-0.5 pointer-coarse:h-touch"
        />
        <code className="text-12 text-dim">{color}</code>
        <SubmitButton disabled={color === client.brand_color}>Save colour</SubmitButton>
      </div>
      <div
        data-brand
        aria-hidden
        style={brandStyle(color)}
        className="flex items-center gap-2.5 rounded-8 border border-line bg-surface px-3 py-2.5"
      >
        <span className="grid size-6 place-content-center rounded-6 bg-accent text-[0.8125rem]/none font-semibold text-on-accent">
          {initials(client.name).slice(0, 1)}
        </span>
        <span className="truncate font-semibold">{client.name}</span>
        <span className="btn btn-primary btn-sm ml-auto">Approve</span>
      </div>
    </form>
  );
}

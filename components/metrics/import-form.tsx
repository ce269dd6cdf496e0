'use client';

import { FileSpreadsheet } from 'lucide-react';
import { useActionState, useState } from 'react';
import { FileDrop } from '@/components/ui/file-drop';
import { fieldError, FormNotice } from '@/components/ui/form-notice';
import type { FormAction } from '@/components/ui/outcome';
import { SubmitButton } from '@/components/ui/submit-button';

type Props = {
  client: { id: string; time_zone: string; currency: string };
  importExport: FormAction;
};

/** Klaviyo → Campaigns → Export analytics: the way in without a key. */
export function ImportForm({ client, importExport }: Props) {
  const [outcome, action] = useActionState(importExport, null);
  const [name, setName] = useState('');
  return (
    <form action={action} className="grid max-w-140 gap-3">
      <FormNotice outcome={outcome} />
      <input type="hidden" name="client_id" value={client.id} />
      <input type="hidden" name="time_zone" value={client.time_zone} />
      <input type="hidden" name="currency" value={client.currency} />
      <FileDrop
        name="file"
        accept=".csv,.tsv,.txt,text/csv"
        required
        icon={<FileSpreadsheet />}
        label={name || 'Klaviyo’s campaign export'}
        hint="In Klaviyo: Campaigns, Export analytics. A CSV of at most 900 KB."
        onChange={(event) => setName(event.target.files?.[0]?.name ?? '')}
      />
      {fieldError(outcome, 'file')?.map((error) => (
        <p key={error} role="alert" className="text-12 text-critical-text">
          {error}
        </p>
      ))}
      <div>
        <SubmitButton variant="primary">Import results</SubmitButton>
      </div>
    </form>
  );
}

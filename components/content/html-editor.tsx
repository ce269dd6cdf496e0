'use client';

import { useDeferredValue } from 'react';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import { TemplatePreview } from './template-preview';

const LONGEST = 200_000;

/** The HTML, and below it what becomes of it while somebody types. */
export function HtmlEditor({ html, onChange }: { html: string; onChange: (html: string) => void }) {
  const shown = useDeferredValue(html);
  return (
    <div className="2xl:grid-cols-2 grid gap-4">
      <Field
        label="HTML"
        aside={
          <span className="text-12 text-faint tabular-nums">
            {html.length.toLocaleString('en-GB')} of {LONGEST.toLocaleString('en-GB')}
          </span>
        }
      >
        {(control) => (
          <Textarea
            value={html}
            maxLength={LONGEST}
            rows={18}
            spellCheck={false}
            autoCapitalize="off"
            className="field-sizing-fixed h-72 font-mono text-12"
            onChange={({ target }) => onChange(target.value)}
            {...control}
          />
        )}
      </Field>
      <TemplatePreview html={shown} title="Preview" />
    </div>
  );
}

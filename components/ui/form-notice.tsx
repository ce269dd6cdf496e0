import { Banner } from './banner';
import type { Outcome } from './outcome';

/** What the whole form has to say; what one field has to say stands at the field. */
export function FormNotice({ outcome }: { outcome: Outcome | null }) {
  if (!outcome?.message) return null;
  return (
    <Banner tone={outcome.ok ? 'info' : 'critical'} inset live>
      {outcome.message}
    </Banner>
  );
}

export function fieldError(outcome: Outcome | null, name: string) {
  return outcome && !outcome.ok ? outcome.fields?.[name] : undefined;
}

export function fieldValue(outcome: Outcome | null, name: string, fallback = '') {
  return (outcome && !outcome.ok ? outcome.values?.[name] : undefined) ?? fallback;
}

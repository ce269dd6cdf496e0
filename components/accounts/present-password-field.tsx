import { Field } from '@/components/ui/field';
import { PasswordInput } from '@/components/ui/password-input';

/** Asked before what signs somebody in is changed: a desk may stand unlocked. */
export function PresentPasswordField({ error }: { error?: string[] }) {
  return (
    <Field label="Present password" error={error}>
      {(control) => (
        <PasswordInput
          name="current_password"
          autoComplete="current-password"
          maxLength={200}
          required
          {...control}
        />
      )}
    </Field>
  );
}

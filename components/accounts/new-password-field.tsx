import { Field } from '@/components/ui/field';
import { PasswordInput } from '@/components/ui/password-input';

export function NewPasswordField({ label, error }: { label: string; error?: string[] }) {
  return (
    <Field
      label={label}
      size="lg"
      hint="At least 12 characters. Three words you like are better than one with symbols."
      error={error}
    >
      {(control) => (
        <PasswordInput
          name="password"
          size="lg"
          autoComplete="new-password"
          minLength={12}
          maxLength={128}
          required
          {...control}
        />
      )}
    </Field>
  );
}

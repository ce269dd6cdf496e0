import { Field } from '@/components/ui/field';
import { PasswordInput } from '@/components/ui/password-input';

type Props = { label: string; size?: 'md' | 'lg'; error?: string[] };

export function NewPasswordField({ label, size = 'lg', error }: Props) {
  return (
    <Field
      label={label}
      size={size}
      hint="At least 12 characters. Three words you like are better than one with symbols."
      error={error}
    >
      {(control) => (
        <PasswordInput
          name="password"
          size={size}
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

import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import type { FormAction } from '@/components/ui/outcome';
import { SaveForm } from '@/components/ui/save-form';

type Props = {
  person: { name: string; title: string };
  /** Reads `name` and `title`. */
  save: FormAction;
};

export function ProfileForm({ person, save }: Props) {
  return (
    <SaveForm action={save} saved="Saved" label="Save">
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <Field label="Name">
          {(control) => (
            <Input
              name="name"
              autoComplete="name"
              maxLength={120}
              required
              defaultValue={person.name}
              {...control}
            />
          )}
        </Field>
        <Field label="Title" hint="What you do, such as “Head of marketing”.">
          {(control) => (
            <Input
              name="title"
              autoComplete="organization-title"
              maxLength={80}
              defaultValue={person.title}
              {...control}
            />
          )}
        </Field>
      </div>
    </SaveForm>
  );
}

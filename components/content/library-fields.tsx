import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import { LIBRARY_KINDS, libraryNames, type LibraryKind } from '@/lib/content/library-kinds';

type Props = { document: { id: string; title: string; kind: LibraryKind; note: string } };

export function LibraryFields({ document: { id, title, kind, note } }: Props) {
  return (
    <>
      <input type="hidden" name="id" value={id} />
      <Field label="Title">
        {(control) => (
          <Input name="title" required maxLength={200} defaultValue={title} {...control} />
        )}
      </Field>
      <Field label="Kind">
        {(control) => (
          <Select name="kind" defaultValue={kind} {...control}>
            {LIBRARY_KINDS.map((one) => (
              <option key={one} value={one}>
                {libraryNames[one]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label="Note" hint="The client reads it below the title.">
        {(control) => (
          <Textarea name="note" rows={3} maxLength={500} defaultValue={note} {...control} />
        )}
      </Field>
    </>
  );
}

import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';

type Props = {
  id: string;
  folders: readonly { id: string; name: string }[];
  folderId: string | null;
  tags: readonly string[];
};

/** Where it lies and how it is found; neither is a new version. */
export function FilingFields({ id, folders, folderId, tags }: Props) {
  return (
    <>
      <input type="hidden" name="id" value={id} />
      <Field label="Folder">
        {(control) => (
          <Select name="sectionId" defaultValue={folderId ?? ''} {...control}>
            <option value="">On the shelf itself</option>
            {folders.map((folder) => (
              <option key={folder.id} value={folder.id}>
                {folder.name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label="Tags" hint="Up to twelve, with commas between them.">
        {(control) => (
          <Input name="tags" maxLength={600} defaultValue={tags.join(', ')} {...control} />
        )}
      </Field>
    </>
  );
}

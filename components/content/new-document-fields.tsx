import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { type ContentKind, KINDS, kindNames } from '@/lib/content/kinds';

type Props = {
  kind: ContentKind;
  /** Shelves this person may write on; the agency's own has an empty id. */
  shelves: readonly { id: string; name: string }[];
  shelfId: string;
  /** The folder that is open. */
  folder?: { id: string; name: string };
};

export function NewDocumentFields({ kind, shelves, shelfId, folder }: Props) {
  return (
    <>
      <Field label="Title">
        {(control) => <Input name="title" required maxLength={200} {...control} />}
      </Field>
      <div className="grid grid-cols-2 gap-4">
        <Field label="Kind">
          {(control) => (
            <Select name="kind" defaultValue={kind} {...control}>
              {KINDS.map((one) => (
                <option key={one} value={one}>
                  {kindNames[one]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {folder ? (
          <>
            <input type="hidden" name="clientId" value={shelfId} />
            <input type="hidden" name="sectionId" value={folder.id} />
            <Field label="Folder">
              {(control) => <Input value={folder.name} readOnly {...control} />}
            </Field>
          </>
        ) : (
          <Field label="Shelf">
            {(control) => (
              <Select name="clientId" defaultValue={shelfId} {...control}>
                {shelves.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
      </div>
    </>
  );
}

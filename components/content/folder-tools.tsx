import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import type { FormAction } from '@/components/ui/outcome';
import { SaveDialog } from '@/components/ui/save-dialog';

type NewProps = { clientId: string; shelf: string; add: FormAction };

export function NewFolder({ clientId, shelf, add }: NewProps) {
  return (
    <SaveDialog
      id="new-folder"
      quiet
      trigger="New folder"
      title={`New folder for ${shelf}`}
      submit="Add folder"
      action={add}
    >
      <input type="hidden" name="clientId" value={clientId} />
      <Field label="Name">
        {(control) => <Input name="name" required maxLength={80} {...control} />}
      </Field>
    </SaveDialog>
  );
}

type Props = { folder: { id: string; name: string }; rename: FormAction; remove: FormAction };

export function FolderTools({ folder, rename, remove }: Props) {
  return (
    <>
      <SaveDialog
        id="rename-folder"
        quiet
        trigger="Rename folder"
        title={`Rename “${folder.name}”`}
        submit="Rename"
        action={rename}
      >
        <input type="hidden" name="id" value={folder.id} />
        <Field label="Name">
          {(control) => (
            <Input name="name" required maxLength={80} defaultValue={folder.name} {...control} />
          )}
        </Field>
      </SaveDialog>
      <SaveDialog
        id="remove-folder"
        quiet
        variant="danger"
        trigger="Remove folder"
        title={`Remove the folder “${folder.name}”?`}
        submit="Remove folder"
        action={remove}
      >
        <input type="hidden" name="id" value={folder.id} />
        <p className="text-14 text-dim">What lies in it stays on the shelf.</p>
      </SaveDialog>
    </>
  );
}

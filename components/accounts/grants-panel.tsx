import { ActionForm } from '@/components/ui/action-form';
import type { FormAction } from '@/components/ui/outcome';
import { SaveForm } from '@/components/ui/save-form';
import { Select } from '@/components/ui/select';
import { SidePanel, SidePanelBody, SidePanelHead } from '@/components/ui/side-panel';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Reach, Role } from './users';

export type GrantLine = {
  slug: string;
  name: string;
  reach: Reach | null;
  /** How far it can go for this role; with none it is not shown. */
  reaches: { reach: Reach; name: string }[];
  /** What admins keep. */
  kept: boolean;
};

type Props = {
  role: Role;
  groups: { title: string; lines: GrantLine[] }[];
  /** Other than an agency starts with. */
  differs: boolean;
  closeHref: string;
  /** Reads `role` and one `grant.<permission>` each. */
  save: FormAction;
  /** Reads `role`. */
  restore: FormAction;
};

/** What one role may do, and how far. */
export function GrantsPanel({ role, groups, differs, closeHref, save, restore }: Props) {
  return (
    <SidePanel aria-label={`What the role ${role.name} may do`}>
      <SidePanelHead closeHref={closeHref}>
        <h2 className="truncate font-medium">{role.name}</h2>
      </SidePanelHead>
      <SidePanelBody>
        <div className="grid gap-4 p-4">
          <p className="text-dim">
            Counts from the next click of whoever holds the role. Nobody can give what they do not
            hold themselves, beyond what an agency starts with.
          </p>
          {differs && (
            <ActionForm action={restore} values={{ role: role.slug }}>
              <SubmitButton size="sm">Restore what an agency starts with</SubmitButton>
            </ActionForm>
          )}
          <SaveForm
            key={groups.flatMap(({ lines }) => lines.map(({ reach }) => reach ?? '-')).join()}
            action={save}
            saved={`${role.name} saved`}
            label="Save"
            variant="primary"
          >
            <input type="hidden" name="role" value={role.slug} />
            {groups.map(({ title, lines }) => (
              <fieldset key={title} className="grid gap-1.5">
                <legend className="mb-1 font-semibold">{title}</legend>
                {lines.map((line) => (
                  <GrantField key={line.slug} line={line} />
                ))}
              </fieldset>
            ))}
          </SaveForm>
        </div>
      </SidePanelBody>
    </SidePanel>
  );
}

function GrantField({ line: { slug, name, reach, reaches, kept } }: { line: GrantLine }) {
  return (
    <label className="grid min-h-8 grid-cols-[minmax(0,1fr)_172px] items-center gap-2">
      <span>{name}</span>
      <Select name={`grant.${slug}`} defaultValue={reach ?? ''} disabled={kept}>
        <option value="">No</option>
        {reaches.map((one) => (
          <option key={one.reach} value={one.reach}>
            {one.name}
          </option>
        ))}
      </Select>
    </label>
  );
}

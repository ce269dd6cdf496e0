import { Clock, Mail, MessageSquare, Plus, Split } from 'lucide-react';
import { Menu, MenuIconTrigger, MenuItem } from '@/components/ui/menu';
import { KIND_NAMES, type StepKind } from '@/lib/flows/format';
import { placeKey, type Place } from '@/lib/flows/path';
import type { DiagramContext } from './path-view';

export const KIND_ICONS = { email: Mail, sms: MessageSquare, delay: Clock, split: Split };

const KEYS: Record<StepKind, string> = { email: 'E', sms: 'T', delay: 'W', split: 'S' };
const KINDS = ['email', 'sms', 'delay', 'split'] as const;

type Props = { place: Place; context: DiagramContext };

/** The line from one step to the next, and the place for another one between them. */
export function AddStep({ place, context: { mayEdit, steps, ask } }: Props) {
  const key = placeKey(place);
  const menu = `add-${key.replaceAll('/', '-')}`;
  const before = steps.find(({ id }) => id === place.after);
  const where = before?.name ? `after “${before.name}”` : place.after ? 'here' : 'at the beginning';
  if (!mayEdit) return <span aria-hidden className="mx-auto block h-5 w-px bg-line-strong" />;
  return (
    <div
      data-stage={key}
      className="flow-gap relative grid h-9 place-content-center before:absolute before:inset-y-0 before:left-1/2 before:w-px before:bg-line-strong"
    >
      <MenuIconTrigger
        menu={menu}
        label={`Add a step ${where}`}
        variant="secondary"
        size="sm"
        className="relative rounded-full!"
      >
        <Plus />
      </MenuIconTrigger>
      <Menu id={menu} label={`Add a step ${where}`} className="w-44">
        {KINDS.map((kind) => {
          const Icon = KIND_ICONS[kind];
          return (
            <MenuItem
              key={kind}
              keys={KEYS[kind]}
              onClick={() => ask({ mode: 'add', kind, place })}
            >
              <Icon />
              {KIND_NAMES[kind]}
            </MenuItem>
          );
        })}
      </Menu>
    </div>
  );
}

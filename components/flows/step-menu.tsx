import { Ellipsis } from 'lucide-react';
import { Menu, MenuIconTrigger, MenuItem, MenuSeparator, MenuTitle } from '@/components/ui/menu';
import type { DiagramStep } from '@/lib/flows/diagram';
import { stepName } from '@/lib/flows/format';
import { placeKey, waysFor } from '@/lib/flows/path';
import type { DiagramContext } from './path-view';

type Props = { step: DiagramStep; context: DiagramContext };

/** Everything that can be done to a step where it stands, for a pointer, a finger or keys alone. */
export function StepMenu({ step, context }: Props) {
  const { steps, mayEdit, ask, move, remove } = context;
  if (!mayEdit) return null;
  const menu = `step-${step.id}`;
  const name = stepName(step);
  const { up, down, across } = waysFor(steps, step.id);
  const pathName = (split: string | null, branch: string | null) => {
    const parting = steps.find(({ id }) => id === split);
    return parting ? `${branch === 'yes' ? 'Yes' : 'No'}: ${stepName(parting)}` : 'The main path';
  };
  return (
    <>
      <MenuIconTrigger menu={menu} label={`Change ${name}`} size="sm" className="relative">
        <Ellipsis />
      </MenuIconTrigger>
      <Menu id={menu} label={`Change ${name}`} align="end" className="w-59">
        <MenuItem keys="E" onClick={() => ask({ mode: 'edit', step })}>
          Edit
        </MenuItem>
        {up && (
          <MenuItem keys="U" aside="Alt ↑" onClick={() => move(step.id, up)}>
            Move up
          </MenuItem>
        )}
        {down && (
          <MenuItem keys="D" aside="Alt ↓" onClick={() => move(step.id, down)}>
            Move down
          </MenuItem>
        )}
        {across.length > 0 && (
          <>
            <MenuSeparator />
            <MenuTitle>To the end of</MenuTitle>
            {across.map(({ place, split, branch }) => (
              <MenuItem key={placeKey(place)} onClick={() => move(step.id, place)}>
                <span className="truncate">{pathName(split, branch)}</span>
              </MenuItem>
            ))}
          </>
        )}
        <MenuSeparator />
        <MenuItem keys="X" danger onClick={() => remove(step.id, name)}>
          Remove
        </MenuItem>
      </Menu>
    </>
  );
}

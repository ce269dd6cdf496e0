'use client';

import { useActionState } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { FormNotice } from '@/components/ui/form-notice';
import type { FormAction } from '@/components/ui/outcome';
import { SubmitButton } from '@/components/ui/submit-button';

type Props = {
  clientId: string;
  rooms: readonly { room: string; name: string; holds: string; on: boolean }[];
  /** Reads `client_id` and `rooms` (several). */
  save: FormAction;
};

export function RoomsForm({ clientId, rooms, save }: Props) {
  const [outcome, action] = useActionState(save, null);
  return (
    <form action={action} className="grid gap-3">
      <FormNotice outcome={outcome} />
      <input type="hidden" name="client_id" value={clientId} />
      <ul className="grid">
        {rooms.map(({ room, name, holds, on }) => (
          <li key={room}>
            <label className="flex min-h-9 items-center gap-2.5 pointer-coarse:min-h-touch">
              <Checkbox name="rooms[]" value={room} defaultChecked={on} />
              <span className="font-medium">{name}</span>
              <span className="truncate text-dim">{holds}</span>
            </label>
          </li>
        ))}
      </ul>
      <div>
        <SubmitButton>Save rooms</SubmitButton>
      </div>
    </form>
  );
}

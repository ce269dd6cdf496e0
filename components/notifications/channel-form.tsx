'use client';

import { useActionState } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { FormNotice } from '@/components/ui/form-notice';
import type { FormAction } from '@/components/ui/outcome';
import { SubmitButton } from '@/components/ui/submit-button';
import { channelNames, type Channel, type NoticeEvent } from '@/lib/notifications/events';

type Chosen = Record<Channel, boolean>;
type Props = {
  rows: { event: NoticeEvent; name: string; about: string; chosen: Chosen }[];
  channels: Channel[];
  save: FormAction;
};

/** Which event reaches a person by which way: one table, saved as a whole. */
export function ChannelForm({ rows, channels, save }: Props) {
  const [outcome, action] = useActionState(save, null);
  return (
    <form action={action} className="grid gap-4">
      <FormNotice outcome={outcome} />
      <div className="overflow-x-auto">
        <table className="w-full text-13">
          <thead>
            <tr className="border-b border-line text-12 text-faint">
              <th scope="col" className="py-2 text-left font-medium">
                Event
              </th>
              {channels.map((channel) => (
                <th key={channel} scope="col" className="w-20 px-2 py-2 text-center font-medium">
                  {channelNames[channel]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ event, name, about, chosen }) => (
              <tr key={event} className="border-b border-line">
                <th scope="row" className="py-2 pr-3 text-left font-regular">
                  <input type="hidden" name="events[]" value={event} />
                  <span className="block font-medium">{name}</span>
                  <span className="block text-12 text-faint">{about}</span>
                </th>
                {channels.map((channel) => (
                  <td key={channel} className="px-2 text-center">
                    <label className="inline-grid size-8 place-content-center pointer-coarse:size-touch">
                      <Checkbox
                        name="on[]"
                        value={`${event}.${channel}`}
                        defaultChecked={chosen[channel]}
                        aria-label={`${name}: ${channelNames[channel]}`}
                      />
                    </label>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div>
        <SubmitButton variant="primary">Save what reaches me</SubmitButton>
      </div>
    </form>
  );
}

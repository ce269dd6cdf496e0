import { type ReactNode } from 'react';
import { ClientName } from '@/components/ui/client-mark';
import { RelativeTime } from '@/components/ui/relative-time';
import { StatusLabel, type Shape } from '@/components/ui/status-shape';
import { TextLink } from '@/components/ui/text-link';
import type { Request } from '@/lib/requests/queries';

const SAID: Record<Request['status'], [shape: Shape, text: string]> = {
  open: ['ring', 'New'],
  accepted: ['half', 'Accepted'],
  declined: ['cross', 'Declined'],
  withdrawn: ['crossRing', 'Withdrawn'],
};

type Props = {
  request: Request;
  client?: { name: string; color: string };
  author: string;
  closer?: string;
  /** Said as people say a date. */
  wanted?: ReactNode;
  /** What to do with it, where somebody may. */
  actions?: ReactNode;
  now: Date;
  zone: string;
};

export function RequestRow(props: Props) {
  const { request, client, author, closer, wanted, actions, now, zone } = props;
  const [shape, text] = SAID[request.status];
  return (
    <li className="grid gap-2 border-b border-line px-4 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StatusLabel shape={shape}>{text}</StatusLabel>
        {client && <ClientName {...client} />}
        <span className="text-faint">
          {author}, <RelativeTime at={request.created_at} now={now} zone={zone} />
        </span>
        <span className="flex-1" />
        {wanted}
      </div>
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 flex-1 basis-80">
          <h2 className="text-14 font-medium wrap-anywhere">{request.title}</h2>
          {request.details && (
            <p className="mt-0.5 max-w-[72ch] text-14 text-pretty wrap-anywhere whitespace-pre-line text-dim">
              {request.details}
            </p>
          )}
          {request.answer && (
            <p className="mt-1 max-w-[72ch] wrap-anywhere text-dim">
              {closer ? `${closer} answered: ` : 'Answer: '}
              {request.answer}
            </p>
          )}
          {request.campaign_id && (
            <TextLink href={`/team/campaigns/${request.campaign_id}`}>Open the campaign</TextLink>
          )}
        </div>
        {actions && <div className="flex gap-2">{actions}</div>}
      </div>
    </li>
  );
}

import type { ReactNode } from 'react';
import { ClientName } from '@/components/ui/client-mark';
import { RelativeTime } from '@/components/ui/relative-time';
import { Chip } from '@/components/ui/chip';
import { StatusLabel, type Shape } from '@/components/ui/status-shape';
import { TextLink } from '@/components/ui/text-link';
import { answersOf, choiceNames, requestNames } from '@/lib/requests/kinds';
import type { Request } from '@/lib/requests/queries';
import { AttachedList } from './attached-list';

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
        <Chip>{requestNames[request.kind]}</Chip>
        {request.urgent_reason && <Chip tone="critical">Urgent</Chip>}
        {request.scope_choice && <Chip tone="caution">{choiceNames[request.scope_choice]}</Chip>}
        <span className="text-faint">
          {request.filed_by_team ? `${author} for them` : author},{' '}
          <RelativeTime at={request.created_at} now={now} zone={zone} />
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
          <Said request={request} />
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

/** The kind's own questions, why it is urgent, what was sent along. */
function Said({ request }: { request: Request }) {
  const given = answersOf(request.kind, request.answers);
  const files = request.files.flatMap(({ file }) => (file ? [file] : []));
  if (given.length === 0 && !request.urgent_reason && files.length === 0) return null;
  return (
    <div className="mt-1 grid max-w-[72ch] gap-1">
      {(given.length > 0 || request.urgent_reason) && (
        <dl className="text-dim">
          {given.map(({ label, text }) => (
            <div key={label} className="wrap-anywhere">
              <dt className="inline text-faint">{label}: </dt>
              <dd className="inline">{text}</dd>
            </div>
          ))}
          {request.urgent_reason && (
            <div className="wrap-anywhere">
              <dt className="inline text-faint">Cannot wait: </dt>
              <dd className="inline">{request.urgent_reason}</dd>
            </div>
          )}
        </dl>
      )}
      <AttachedList files={files} />
    </div>
  );
}

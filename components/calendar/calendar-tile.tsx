import { Phone, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { ClientMark, ClientName } from '@/components/ui/client-mark';
import { Link } from '@/components/ui/link';
import { StatusShape } from '@/components/ui/status-shape';
import { DUE, spoken, type Item } from './item';

type Props = {
  item: Item;
  /** The day it is drawn on: one of several, where it takes more than one. */
  day: string;
  /** Not where it is told a second time, in the float of a full day. */
  draggable?: boolean;
  open?: boolean;
  refused?: boolean;
  /** The way to move it without dragging. */
  move?: ReactNode;
  /** Opens what there is to know, where there is no page to go to. */
  factsId?: string;
};

function goesOn({ day, lastDay }: Item, on: string) {
  if (day === lastDay) return undefined;
  return on === day ? 'after' : on === lastDay ? 'before' : 'both';
}

export function CalendarTile({ item, day, draggable, open, refused, move, factsId }: Props) {
  const { key, kind, kindName, time, endTime, title, client, note, status, shape, href } = item;
  const label = spoken(item);
  const body = (
    <>
      <span className="cal-head">
        {DUE.includes(kind) && <span className="cal-time cal-word">Due</span>}
        {time && (
          <span className="cal-time">
            {time}
            {endTime && <span className="cal-until"> to {endTime}</span>}
          </span>
        )}
        <span className="cal-title">
          <span className="sr-only">{kindName}: </span>
          {title}
          <span className="sr-only">, {status}</span>
        </span>
      </span>
      <span className="cal-more">
        {client ? <ClientName {...client} /> : <span className="truncate">{note}</span>}
        {client && note && <span className="sr-only">, {note}</span>}
      </span>
    </>
  );
  return (
    <li
      className="cal-tile"
      data-kind={kind}
      data-card={draggable ? key : undefined}
      data-off={item.off || undefined}
      data-goes-on={goesOn(item, day)}
      data-refused={refused || undefined}
      aria-current={open ? 'true' : undefined}
    >
      {kind === 'event' ? (
        <Users className="cal-icon" />
      ) : kind === 'call' ? (
        <Phone className="cal-icon" />
      ) : (
        <StatusShape shape={shape} />
      )}
      {href ? (
        <Link
          href={href}
          scroll={false}
          draggable={false}
          data-slot="row-link"
          title={label}
          className="cal-link"
        >
          {body}
        </Link>
      ) : (
        <button
          type="button"
          popoverTarget={factsId}
          aria-haspopup="dialog"
          title={label}
          className="cal-link"
        >
          {body}
        </button>
      )}
      {client && <ClientMark {...client} className="cal-mark" />}
      {move && <span className="cal-move">{move}</span>}
    </li>
  );
}

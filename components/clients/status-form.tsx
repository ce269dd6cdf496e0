import { ActionForm } from '@/components/ui/action-form';
import type { FormAction } from '@/components/ui/outcome';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ClientStatus } from '@/lib/clients/status';
import { STATUS_LABELS } from './client-status';

type Props = {
  client: { id: string; name: string; status: ClientStatus };
  /** Where it may go from here, for whoever looks. */
  moves: ClientStatus[];
  /** Reads `client_id` and `status`. */
  move: FormAction;
};

const MEANS: Readonly<Record<ClientStatus, string>> = {
  active: 'Work goes on.',
  paused: 'Everything stays open to both sides; the lists say that work rests.',
  archived:
    'Out of the lists. Its people still read what they had; nobody decides, asks or begins anything.',
};

const buttonFor = (from: ClientStatus, to: ClientStatus): string => {
  if (to === 'archived') return 'Archive';
  if (to === 'paused') return 'Pause';
  return from === 'paused' ? 'Go on' : 'Bring back';
};

const done = (name: string, from: ClientStatus, to: ClientStatus): string => {
  if (to === 'archived') return `${name} archived`;
  if (to === 'paused') return `${name} paused`;
  return from === 'paused' ? `${name} goes on` : `${name} is back`;
};

export function StatusForm({ client, moves, move }: Props) {
  const { id, name, status } = client;
  return (
    <div className="grid gap-3">
      <p className="flex flex-wrap items-center gap-x-3">
        {STATUS_LABELS[status]}
        <span className="text-dim">{MEANS[status]}</span>
      </p>
      {moves.length > 0 && (
        <ul className="grid gap-2">
          {moves.map((to) => (
            <li key={to} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <ActionForm
                action={move}
                values={{ client_id: id, status: to }}
                done={done(name, status, to)}
              >
                <SubmitButton>{buttonFor(status, to)}</SubmitButton>
              </ActionForm>
              <span className="text-dim">{MEANS[to]}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

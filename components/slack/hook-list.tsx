import { ActionForm } from '@/components/ui/action-form';
import type { FormAction } from '@/components/ui/outcome';
import { RelativeTime } from '@/components/ui/relative-time';
import { StatusShape } from '@/components/ui/status-shape';
import { SubmitButton } from '@/components/ui/submit-button';
import type { SlackHook } from '@/lib/slack/queries';
import { HookSettings } from './hook-settings';

type Actions = Record<'change' | 'test' | 'pause' | 'remove', FormAction>;
type Props = {
  hooks: SlackHook[];
  clients: { id: string; name: string }[];
  now: Date;
  zone: string;
  actions: Actions;
};

const states = {
  active: { shape: 'live', word: 'Posting' },
  off: { shape: 'pause', word: 'Paused' },
  dead: { shape: 'crossRing', word: 'Closed by Slack' },
} as const;

export function HookList({ hooks, clients, now, zone, actions }: Props) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {hooks.map((hook) => {
        const { shape, word } = states[hook.status];
        const client = clients.find(({ id }) => id === hook.client_id);
        return (
          <li key={hook.id} className="py-3 text-13">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
              <span className="font-medium">{hook.name}</span>
              <span className="text-dim">{client?.name ?? 'Every client'}</span>
              <span className="flex items-center gap-1.5">
                <StatusShape shape={shape} />
                {word}
              </span>
              {hook.last_posted_at && (
                <span className="text-faint">
                  last posted <RelativeTime at={hook.last_posted_at} now={now} zone={zone} />
                </span>
              )}
              <span className="ml-auto flex flex-wrap gap-2">
                {hook.status !== 'dead' && (
                  <>
                    {hook.status === 'active' && (
                      <ActionForm action={actions.test} values={{ id: hook.id }}>
                        <SubmitButton size="sm">Post a test</SubmitButton>
                      </ActionForm>
                    )}
                    <ActionForm
                      action={actions.pause}
                      values={{ id: hook.id, status: hook.status === 'off' ? 'active' : 'off' }}
                    >
                      <SubmitButton size="sm" variant="ghost">
                        {hook.status === 'off' ? 'Resume' : 'Pause'}
                      </SubmitButton>
                    </ActionForm>
                  </>
                )}
                <ActionForm action={actions.remove} values={{ id: hook.id }}>
                  <SubmitButton size="sm" variant="ghost">
                    Remove
                  </SubmitButton>
                </ActionForm>
              </span>
            </div>
            {hook.last_error && (
              <p className="pt-1 text-critical-text">
                {hook.last_error}. Add a new webhook for this channel and remove this one.
              </p>
            )}
            {hook.status !== 'dead' && (
              <details>
                <summary className="inline-flex min-h-6 cursor-pointer items-center text-12 text-dim hover:text-ink">
                  {hook.events.length === 0
                    ? 'Nothing is posted: choose what'
                    : `${hook.events.length} ${hook.events.length === 1 ? 'kind' : 'kinds'} of events, quiet hours`}
                </summary>
                <HookSettings hook={hook} change={actions.change} />
              </details>
            )}
          </li>
        );
      })}
    </ul>
  );
}

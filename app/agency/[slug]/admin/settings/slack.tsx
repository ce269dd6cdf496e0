import { ConnectSlackForm } from '@/components/slack/connect-form';
import { HookList } from '@/components/slack/hook-list';
import { listClients } from '@/lib/clients/queries';
import type { Session } from '@/lib/core/session';
import { changeHook, connectSlack, removeHook, switchHook, testHook } from '@/lib/slack/actions';
import { listHooks } from '@/lib/slack/queries';

/** Channels that hear of status changes. */
export async function SlackIntegration({ session }: { session: Session }) {
  const { db, agency } = session;
  const [hooks, all] = await Promise.all([listHooks(session), listClients(db, agency.id)]);
  const clients = all.map(({ id, name }) => ({ id, name }));
  return (
    <div className="grid max-w-180 gap-4 p-4">
      <div>
        <h3 className="text-14 font-semibold">Slack</h3>
        <p className="text-dim">
          {hooks.length === 0
            ? 'Not connected: nothing leaves for Slack. Add an incoming webhook to post status changes to a channel.'
            : 'Status changes are posted to these channels. Colleagues with a member ID are mentioned.'}
        </p>
      </div>
      {hooks.length > 0 && (
        <HookList
          hooks={hooks}
          clients={clients}
          now={new Date()}
          zone={agency.timeZone}
          actions={{ change: changeHook, test: testHook, pause: switchHook, remove: removeHook }}
        />
      )}
      <details open={hooks.length === 0}>
        <summary className="inline-flex min-h-8 cursor-pointer items-center font-medium">
          Add a channel
        </summary>
        <div className="pt-3">
          <ConnectSlackForm clients={clients} connect={connectSlack} />
        </div>
      </details>
    </div>
  );
}

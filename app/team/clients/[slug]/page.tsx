import type { Metadata } from 'next';
import { ClientInvitations } from '@/components/accounts/client-invitations';
import { InviteToClientDialog } from '@/components/accounts/invite-dialog';
import { NotesForm } from '@/components/clients/notes-form';
import { PeopleList } from '@/components/clients/people-list';
import { Scroll } from '@/components/shell/page';
import { Chip } from '@/components/ui/chip';
import { Fact, Facts } from '@/components/ui/facts';
import { SectionHead } from '@/components/ui/section-head';
import { invite, withdrawInvitation } from '@/lib/accounts/admin-actions';
import { listInvitationsTo } from '@/lib/accounts/users';
import { DUTY_NAMES } from '@/lib/clients/duties';
import { saveNotes } from '@/lib/clients/notes-actions';
import {
  findInternals,
  findIntegration,
  listClientMembers,
  listClientTeam,
} from '@/lib/clients/queries';
import { zoneName } from '@/lib/campaigns/send-time';
import { dayAndTime } from '@/lib/core/clock';
import { openClient } from '@/lib/clients/open';
import { Lately } from './lately';
import { Standing } from './standing';
import { CallsHere } from '@/app/team/calls/calls-here';
import { TasksHere } from '@/app/team/tasks/tasks-here';

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await openClient((await params).slug)).client.name };
}

export default async function ClientPage({ params }: Props) {
  const { session, client } = await openClient((await params).slug);
  const { db, permissions } = session;
  const mayInvite = permissions['client_members.manage'] !== undefined;
  const [team, members, internals, klaviyo, invitations] = await Promise.all([
    listClientTeam(db, client.id),
    listClientMembers(db, client.id),
    findInternals(db, client.id),
    findIntegration(db, client.id),
    mayInvite ? listInvitationsTo(db, client.id) : [],
  ]);
  return (
    <Scroll aria-label={client.name}>
      <Facts className="max-w-220 p-4">
        <Fact name="Zone">{zoneName(client.time_zone)}</Fact>
        <Fact name="Currency">{client.currency}</Fact>
        <Fact name="Sends as">{client.sender_name || 'Not set'}</Fact>
        <Fact name="From">{client.sender_email || 'Not set'}</Fact>
        <Fact name="Klaviyo">
          {klaviyo?.status === 'connected'
            ? `Connected${klaviyo.last_synced_at ? `, as of ${dayAndTime(klaviyo.last_synced_at, client.time_zone)}` : ''}`
            : klaviyo?.status === 'unauthorized'
              ? 'Klaviyo refuses the key'
              : 'Not connected: scheduled by hand'}
        </Fact>
      </Facts>
      {/* Whatever follows draws its own line, on the one under the tasks. */}
      <div className="-mb-px border-t border-line">
        <TasksHere session={session} clientId={client.id} />
      </div>
      <Standing session={session} client={client} />
      <CallsHere session={session} client={client} />
      {permissions['campaigns.read'] && <Lately session={session} client={client} />}
      <div className="grid border-t border-line lg:grid-cols-2">
        <section aria-label="Account team" className="border-line lg:border-r">
          <SectionHead title="Account team" count={team.length} />
          <div className="p-4">
            <PeopleList
              empty="Nobody is assigned yet."
              people={team.map(({ duty, person }) => ({
                id: `${person.id}-${duty}`,
                name: person.name,
                detail: DUTY_NAMES[duty],
              }))}
            />
          </div>
        </section>
        <section aria-label="Their people">
          <SectionHead
            title="Their people"
            count={members.length}
            aside={mayInvite && <InviteToClientDialog invite={invite} client={client} />}
          />
          <div className="p-4">
            <PeopleList
              empty="Nobody of the client signs in yet."
              people={members.map(({ person, approver, billing }) => ({
                id: person.id,
                name: person.name,
                external: true,
                detail: (
                  <span className="flex gap-1">
                    {person.title}
                    {approver && <Chip>Approves</Chip>}
                    {billing && <Chip>Billing</Chip>}
                  </span>
                ),
              }))}
            />
            <ClientInvitations
              invitations={invitations.map(({ expires_at, ...one }) => ({
                ...one,
                until: dayAndTime(expires_at, session.agency.timeZone),
              }))}
              withdraw={withdrawInvitation}
            />
          </div>
        </section>
      </div>
      {internals && (
        <section aria-label="For the team" className="border-t border-line">
          <SectionHead title="For the team" />
          <div className="max-w-160 p-4">
            {permissions['clients.notes_write'] ? (
              <NotesForm
                clientId={client.id}
                notes={internals.notes}
                voice={internals.voice}
                save={saveNotes}
              />
            ) : (
              <p className="text-14 whitespace-pre-line text-dim">
                {[internals.notes, internals.voice].filter(Boolean).join('\n\n') ||
                  'Nothing noted yet.'}
              </p>
            )}
          </div>
        </section>
      )}
    </Scroll>
  );
}

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ClientInvitations } from '@/components/accounts/client-invitations';
import { InviteToClientDialog } from '@/components/accounts/invite-dialog';
import { AccountManagerForm } from '@/components/clients/account-manager-form';
import { ClientFactsForm } from '@/components/clients/client-facts-form';
import { MembersEditor } from '@/components/clients/members-editor';
import { StatusForm } from '@/components/clients/status-form';
import { TeamEditor } from '@/components/clients/team-editor';
import { Scroll } from '@/components/shell/page';
import { SectionHead } from '@/components/ui/section-head';
import { invite, withdrawInvitation } from '@/lib/accounts/admin-actions';
import { listColleagues } from '@/lib/accounts/people';
import { listInvitationsTo } from '@/lib/accounts/users';
import { moveClient, saveClient } from '@/lib/clients/admin-actions';
import { openClient } from '@/lib/clients/open';
import { listClientMembers, listClientPeople, listClientTeam } from '@/lib/clients/queries';
import { mayFor } from '@/lib/clients/reach';
import { clientMachine } from '@/lib/clients/status';
import {
  addMember,
  assignToClient,
  removeMember,
  setMemberFlag,
  takeOffClient,
} from '@/lib/clients/team-actions';
import { dayAndTime } from '@/lib/core/clock';
import { movesFor } from '@/lib/core/machine';

export const metadata: Metadata = { title: 'Settings' };

type Props = { params: Promise<{ slug: string }> };

/** Who works for a client, who of it signs in, what is written on its card, and whether work goes on. */
export default async function ClientSettingsPage({ params }: Props) {
  const { session, client } = await openClient((await params).slug);
  const { db, agency, permissions, viewing } = session;
  const team = await listClientTeam(db, client.id);
  const may = mayFor(session, team);
  // A team is put together by whoever may change every client: they may be none of it themselves.
  const assigns = !viewing && permissions['clients.update'] === 'agency';
  const manages = may('client_members.manage');
  const moves = movesFor(clientMachine, client.status, may);
  if (!assigns && !manages && !may('clients.update')) notFound();
  const [members, colleagues, people, invitations] = await Promise.all([
    listClientMembers(db, client.id),
    assigns ? listColleagues(db, agency.id) : [],
    manages ? listClientPeople(db, agency.id) : [],
    manages ? listInvitationsTo(db, client.id) : [],
  ]);
  const unanswered = !team.some(({ duty }) => duty === 'account_manager');
  const inside = new Set(members.map(({ user_id }) => user_id));

  return (
    <Scroll aria-label={`Settings of ${client.name}`}>
      {assigns && unanswered && client.status !== 'archived' && (
        <div className="max-w-180 p-4">
          <AccountManagerForm client={client} colleagues={colleagues} assign={assignToClient} />
        </div>
      )}
      {assigns && (
        <section aria-labelledby="team">
          <SectionHead id="team" title="Account team" count={team.length} />
          <div className="max-w-180 p-4">
            <TeamEditor
              client={client}
              team={team}
              colleagues={colleagues}
              assign={assignToClient}
              takeOff={takeOffClient}
            />
          </div>
        </section>
      )}
      {manages && (
        <section aria-labelledby="people">
          <SectionHead
            id="people"
            title="Their people"
            count={members.length}
            className="border-t"
            aside={<InviteToClientDialog invite={invite} client={client} />}
          />
          <div className="max-w-180 p-4">
            <MembersEditor
              client={client}
              members={members}
              others={people.filter(({ id }) => !inside.has(id))}
              add={addMember}
              remove={removeMember}
              setFlag={setMemberFlag}
            />
            <ClientInvitations
              invitations={invitations.map(({ expires_at, ...one }) => ({
                ...one,
                until: dayAndTime(expires_at, agency.timeZone),
              }))}
              withdraw={withdrawInvitation}
            />
          </div>
        </section>
      )}
      {may('clients.update') && (
        <section aria-labelledby="details">
          <SectionHead id="details" title="Details" className="border-t" />
          <div className="max-w-180 p-4">
            <ClientFactsForm client={client} save={saveClient} />
          </div>
        </section>
      )}
      <section aria-labelledby="status">
        <SectionHead id="status" title="Status" className="border-t" />
        <div className="max-w-180 p-4">
          <StatusForm client={client} moves={moves} move={moveClient} />
        </div>
      </section>
    </Scroll>
  );
}

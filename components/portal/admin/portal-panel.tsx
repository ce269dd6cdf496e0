import type { ReactNode } from 'react';
import { ClientName } from '@/components/ui/client-mark';
import { LinkButton } from '@/components/ui/link-button';
import type { FormAction } from '@/components/ui/outcome';
import { SidePanel, SidePanelBody, SidePanelHead } from '@/components/ui/side-panel';
import type { ManagedPortal } from '@/lib/portal/queries/portals';
import { ROOMS } from '@/lib/portal/rooms';
import { ColorForm } from './color-form';
import { DecisionsForm } from './decisions-form';
import { PortalMember } from './portal-member';
import { RoomsForm } from './rooms-form';

type Props = {
  portal: ManagedPortal;
  closeHref: string;
  saveRooms: FormAction;
  saveColor: FormAction;
  saveDecisions: FormAction;
  setMemberFlag: FormAction;
  lookAs?: FormAction;
};

export function PortalPanel({
  portal,
  closeHref,
  saveRooms,
  saveColor,
  saveDecisions,
  ...people
}: Props) {
  return (
    <SidePanel aria-label={`Portal of ${portal.name}`}>
      <SidePanelHead
        closeHref={closeHref}
        tools={
          <LinkButton size="sm" href={`/client/${portal.slug}`}>
            Open portal
          </LinkButton>
        }
      >
        <h2 className="truncate font-medium">
          <ClientName name={portal.name} color={portal.brand_color} />
        </h2>
      </SidePanelHead>
      <SidePanelBody>
        <Part
          title="Rooms"
          lead="What waits for a decision is always there. A room without anything in it is not shown."
        >
          <RoomsForm
            key={portal.id}
            clientId={portal.id}
            rooms={ROOMS.map((one) => ({ ...one, on: portal.rooms.includes(one.room) }))}
            save={saveRooms}
          />
        </Part>
        <Part title="Colour" lead="Buttons and marks in their portal and in mails to them.">
          <ColorForm key={portal.id} client={portal} save={saveColor} />
        </Part>
        {portal.decisions && (
          <Part
            title="Decisions"
            lead="Holds for what is asked from now on; what waits already keeps how it was asked."
          >
            <DecisionsForm
              key={portal.id}
              clientId={portal.id}
              settings={portal.decisions}
              save={saveDecisions}
            />
          </Part>
        )}
        <Part title="People" lead="Who signs in, and who decides.">
          {portal.members.length === 0 ? (
            <p className="text-dim">Nobody yet. Invite them under Users.</p>
          ) : (
            <ul>
              {portal.members.map((member) => (
                <PortalMember key={member.id} client={portal} member={member} {...people} />
              ))}
            </ul>
          )}
        </Part>
      </SidePanelBody>
    </SidePanel>
  );
}

function Part({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <section className="grid gap-3 border-b border-line p-4 last:border-b-0">
      <div>
        <h3 className="font-semibold">{title}</h3>
        <p className="text-pretty text-dim">{lead}</p>
      </div>
      {children}
    </section>
  );
}

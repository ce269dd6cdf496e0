import type { Metadata } from 'next';
import { CallFields } from '@/components/calls/call-fields';
import { ClientChoice } from '@/components/calls/client-choice';
import { ConsentFields } from '@/components/calls/consent-fields';
import { PageBar, PageBody, Scroll } from '@/components/shell/page';
import { SaveForm } from '@/components/ui/save-form';
import { SectionHead } from '@/components/ui/section-head';
import { addCall } from '@/lib/calls/actions';
import { listCampaignChoices } from '@/lib/calls/queries';
import { campaignNumber } from '@/lib/campaigns/names';
import { listClients } from '@/lib/clients/queries';
import { toLocal } from '@/lib/core/clock';
import { requireTeam } from '@/lib/core/session';

export const metadata: Metadata = { title: 'Add a call' };

type Props = { searchParams: Promise<{ client?: string }> };

export default async function NewCallPage({ searchParams }: Props) {
  const { db, agency } = await requireTeam('calls.manage');
  const { client: slug } = await searchParams;
  const clients = (await listClients(db, agency.id)).filter(({ status }) => status !== 'archived');
  const client = clients.find((one) => one.slug === slug);
  const campaigns = client ? await listCampaignChoices(db, client.id) : [];
  return (
    <>
      <PageBar title="Add a call" crumbs={[{ href: '/team/calls', label: 'Calls' }]} />
      <PageBody>
        <Scroll aria-label="Add a call">
          <div className="grid max-w-180 gap-4 p-4 pb-12">
            <div className="max-w-80">
              <ClientChoice clients={clients} chosen={client?.slug} />
            </div>
            {client && (
              <SaveForm
                key={client.id}
                action={addCall}
                saved="Call added"
                label="Add the call"
                variant="primary"
              >
                <input type="hidden" name="clientId" value={client.id} />
                <CallFields
                  heldAt={toLocal(new Date(), agency.timeZone)}
                  zone={agency.timeZone}
                  campaigns={campaigns.map(({ id, number, title }) => ({
                    id,
                    label: `${campaignNumber(number)} ${title}`,
                  }))}
                />
                <SectionHead title="Consent to be recorded" className="-mx-4" />
                <ConsentFields />
                <p className="text-12 text-faint">
                  Without it no recording is kept, neither here nor as a link. Recording and
                  transcript come on the next page.
                </p>
              </SaveForm>
            )}
          </div>
        </Scroll>
      </PageBody>
    </>
  );
}

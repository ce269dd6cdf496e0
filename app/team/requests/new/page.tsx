import type { Metadata } from 'next';
import { requestFormProps } from '@/app/team/requests/form-props';
import { ClientPick } from '@/components/requests/client-pick';
import { RequestForm } from '@/components/requests/request-form';
import { PageBar, PageBody, Scroll } from '@/components/shell/page';
import { listClients } from '@/lib/clients/queries';
import { requireTeam } from '@/lib/core/session';

export const metadata: Metadata = { title: 'New request' };

type Props = { searchParams: Promise<{ client?: string | string[] }> };

export default async function FileForClientPage({ searchParams }: Props) {
  const { client: slug } = await searchParams;
  const session = await requireTeam('requests.process');
  const clients = (await listClients(session.db, session.agency.id)).filter(
    ({ status }) => status !== 'archived',
  );
  const client = clients.find((one) => one.slug === slug);
  return (
    <>
      <PageBar title="New request" crumbs={[{ href: '/team/requests', label: 'Requests' }]} />
      <PageBody>
        <Scroll aria-label="New request">
          <div className="grid max-w-180 gap-6 p-4 pb-12">
            <p className="text-dim">
              What a client said on the phone or in a mail. They see it in their portal as filed by
              you.
            </p>
            <ClientPick
              clients={clients.map(({ slug: value, name }) => ({ value, name }))}
              chosen={client?.slug}
            />
            {client && !session.viewing && (
              <RequestForm
                key={client.id}
                {...await requestFormProps(session, client, new Date())}
                sent={`Filed for ${client.name}`}
                listHref="/team/requests"
              />
            )}
          </div>
        </Scroll>
      </PageBody>
    </>
  );
}

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requestFormProps } from '@/app/team/requests/form-props';
import { RequestForm } from '@/components/requests/request-form';
import { ClientColumn, ClientLead } from '@/components/shell/client-shell';
import { openRoom } from '@/lib/portal/queries/rooms';

export const metadata: Metadata = { title: 'New request' };

type Props = { params: Promise<{ slug: string }> };

export default async function NewRequestPage({ params }: Props) {
  const { session, client, home, now, canRequest } = await openRoom(
    (await params).slug,
    'requests',
  );
  if (!canRequest) notFound();
  return (
    <ClientColumn>
      <ClientLead title="New request">
        {session.agency.name} answers here. Once accepted you can follow it until it has gone out.
      </ClientLead>
      <RequestForm
        {...await requestFormProps(session, client, now)}
        sent={`Sent to ${session.agency.name}`}
        listHref={`${home}/requests`}
      />
    </ClientColumn>
  );
}

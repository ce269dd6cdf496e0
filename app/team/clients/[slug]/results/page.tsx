import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ImportForm } from '@/components/metrics/import-form';
import { ImportRows } from '@/components/metrics/import-rows';
import { KlaviyoConnection } from '@/components/metrics/klaviyo-connection';
import { Proposal } from '@/components/metrics/proposal';
import { Scroll } from '@/components/shell/page';
import { Banner } from '@/components/ui/banner';
import { SectionHead } from '@/components/ui/section-head';
import { TextLink } from '@/components/ui/text-link';
import { findIntegration } from '@/lib/clients/queries';
import { dayAndTime } from '@/lib/core/clock';
import { isUuid } from '@/lib/core/uuid';
import {
  answerProposal,
  connectKlaviyo,
  disconnectKlaviyo,
  importExport,
} from '@/lib/metrics/actions';
import { findFreshness, listImportRows, listImports } from '@/lib/metrics/queries';
import { openClient } from '@/lib/clients/open';

export const metadata: Metadata = { title: 'Results' };

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ import?: string | string[] }>;
};

export default async function ResultsPage({ params, searchParams }: Props) {
  const { session, client } = await openClient((await params).slug);
  const { db, permissions } = session;
  if (!permissions['metrics.import']) notFound();
  const [imports, klaviyo, fresh] = await Promise.all([
    listImports(db, client.id),
    findIntegration(db, client.id),
    findFreshness(db, client.id),
  ]);
  const asked = (await searchParams).import;
  const shown = imports.find(({ id }) => isUuid(asked) && id === asked) ?? imports[0];
  const rows = shown ? await listImportRows(db, client.id, shown.id) : [];
  const connected = klaviyo?.status === 'connected';
  const when = (at: string) => dayAndTime(at, client.time_zone);
  return (
    <Scroll aria-label="Results">
      {klaviyo?.status === 'unauthorized' && (
        <Banner tone="critical" inset>
          Klaviyo refuses the stored key, so nothing new arrives. What was read before is kept.
          Store a new key.
        </Banner>
      )}
      <section aria-label="Import">
        <SectionHead
          title="Import Klaviyo’s export"
          aside={
            fresh &&
            `Last figures: ${fresh.source === 'klaviyo_api' ? 'Klaviyo' : 'export'}, ${when(fresh.synced_at)}`
          }
        />
        <div className="p-4">
          <ImportForm client={client} importExport={importExport} />
        </div>
      </section>
      {shown && (
        <section aria-label="The import" className="border-t border-line">
          <SectionHead
            title={shown.file_name}
            count={shown.row_count}
            aside={`${shown.person.name}, ${when(shown.created_at)}`}
          />
          <ImportRows
            rows={rows}
            proposalFor={(row, campaign) => (
              <Proposal id={row.id} campaign={campaign} answer={answerProposal} />
            )}
          />
          {imports.length > 1 && (
            <p className="flex flex-wrap gap-3 p-4 text-dim">
              Earlier:
              {imports
                .filter(({ id }) => id !== shown.id)
                .map(({ id, file_name, created_at }) => (
                  <TextLink key={id} href={`?import=${id}`}>
                    {file_name}, {when(created_at)}
                  </TextLink>
                ))}
            </p>
          )}
        </section>
      )}
      {permissions['integrations.manage'] && (
        <section aria-label="Klaviyo" className="border-t border-line">
          <SectionHead
            title="Klaviyo"
            aside={connected ? `Connected ${when(klaviyo.connected_at)}` : 'Not connected'}
          />
          <div className="p-4">
            <KlaviyoConnection
              clientId={client.id}
              connected={connected}
              connect={connectKlaviyo}
              disconnect={disconnectKlaviyo}
            />
          </div>
        </section>
      )}
    </Scroll>
  );
}

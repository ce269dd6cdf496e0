import { openCampaign } from '@/app/team/campaigns/record';
import { Scroll } from '@/components/shell/page';
import { SectionHead } from '@/components/ui/section-head';
import { TextLink } from '@/components/ui/text-link';
import { CopyDesk } from '@/components/writing/copy-desk';
import { CopyComparison, CopySheet } from '@/components/writing/copy-sheet';
import { CopyVersions } from '@/components/writing/copy-versions';
import { listCopies } from '@/lib/campaigns/copies';
import { readDocument } from '@/lib/writing/document';
import { findSnippets } from '@/lib/content/snippet-actions';
import { lockedWords } from '@/lib/campaigns/locked';
import { campaignCan } from '@/lib/campaigns/reach';
import { saveCopy } from '@/lib/campaigns/version-actions';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ v?: string | string[]; with?: string | string[] }>;
};

export default async function CopyPage({ params, searchParams }: Props) {
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const { session, campaign } = await openCampaign(id);
  const copies = await listCopies(session.db, campaign.client_id, campaign.id);
  const base = `/team/campaigns/${id}/copy`;
  const [latest] = copies;
  const shown = copies.find(({ version }) => String(version) === query.v) ?? latest;
  const against = copies.find(({ version }) => String(version) === query.with);
  const mayWrite = campaignCan(session, campaign.assignees)('campaigns.edit_copy');
  const comparing = shown && against && shown.id !== against.id;
  const reading = shown && shown.id !== latest?.id;

  return (
    <div className="flex min-h-0 flex-1 max-lg:block max-lg:overflow-y-auto">
      <Scroll aria-label="Copy" className="max-lg:overflow-visible">
        {comparing || reading ? (
          <div className="p-4">
            <p className="mb-3 text-dim">
              {comparing
                ? `What became of version ${against.version} in version ${shown.version}. `
                : `Version ${shown.version}. `}
              <TextLink href={base}>Back to the newest</TextLink>
            </p>
            {comparing ? <CopyComparison from={against} to={shown} /> : <CopySheet copy={shown} />}
          </div>
        ) : (
          <CopyDesk
            subjectId={campaign.id}
            base={base}
            save={saveCopy}
            latest={
              latest
                ? {
                    version: latest.version,
                    subject: latest.subject,
                    previewText: latest.preview_text,
                    body: readDocument(latest.body),
                    author: latest.author?.name ?? 'Somebody',
                  }
                : null
            }
            mayWrite={mayWrite}
            locked={lockedWords(campaign.status)}
            findSnippets={
              session.permissions['content.read'] && findSnippets.bind(null, campaign.client_id)
            }
            others="The campaign’s copywriter writes it here."
          >
            {latest && <CopySheet copy={latest} />}
          </CopyDesk>
        )}
      </Scroll>
      {copies.length > 0 && shown && (
        <section
          aria-labelledby="versions"
          className="w-80 shrink-0 overflow-y-auto border-l border-line max-lg:w-auto max-lg:border-t max-lg:border-l-0"
        >
          <SectionHead id="versions" title="Versions" count={copies.length} />
          <CopyVersions
            copies={copies}
            base={base}
            shown={shown.version}
            against={against?.version}
            now={new Date()}
            zone={session.agency.timeZone}
          />
        </section>
      )}
    </div>
  );
}

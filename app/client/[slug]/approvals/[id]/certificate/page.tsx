import { Download } from 'lucide-react';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Certificate, type Proven } from '@/components/approvals/certificate';
import { PrintButton } from '@/components/approvals/print-button';
import { ClientColumn } from '@/components/shell/client-shell';
import { buttonVariants } from '@/components/ui/button';
import { exactMoment } from '@/lib/approvals/format';
import { type Certificate as Found, findCertificate } from '@/lib/portal/queries/certificate';
import { openPortal, type Portal } from '@/lib/portal/queries/portal';

type Props = { params: Promise<{ slug: string; id: string }> };

async function read({ params }: Props) {
  const { slug, id } = await params;
  const portal = await openPortal(slug);
  const found = await findCertificate(portal, id);
  return found ? { portal, found } : notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { found } = await read(props);
  return { title: `Certificate: ${found.title ?? 'approval'}, version ${found.round}` };
}

export default async function CertificatePage(props: Props) {
  const { portal, found } = await read(props);
  return (
    <ClientColumn className="max-w-200! pt-7 md:pt-12">
      <div className="no-print mb-5 flex flex-wrap gap-2">
        <PrintButton />
        {found.proof && (
          <a
            href={`${portal.home}/approvals/${found.id}/content`}
            download
            className={buttonVariants({ size: 'lg' })}
          >
            <Download />
            Kept content
          </a>
        )}
      </div>
      <Certificate proven={provenBy(found, portal)} />
    </ClientColumn>
  );
}

const KINDS: Readonly<Record<string, string>> = {
  campaign: 'Campaign',
  post: 'Post',
  flow: 'Order of a flow',
  flow_email: 'Message of a flow',
  popup: 'Popup',
};

function provenBy(found: Found, { client, session }: Portal): Proven {
  const { proof, decisions } = found;
  const zone = client.time_zone;
  return {
    title: found.title ?? 'No longer here',
    kind: KINDS[found.subject_kind] ?? 'Record',
    version: found.round,
    client: client.name,
    agency: session.agency.name,
    asked: exactMoment(found.created_at, zone),
    hash: found.content_hash,
    kept: proof ? proof.recomputed === found.content_hash : null,
    stands: proof?.stands ?? false,
    decisions: decisions.map(({ id, decision, note, created_at, by_link, address, ...by }) => ({
      id,
      name: by.user_profiles.name,
      deed: decision === 'approved' ? 'approved it' : 'asked for changes',
      at: exactMoment(created_at, zone),
      how: [by_link ? 'By the link in their mail' : 'Signed in', address && `from ${address}`]
        .filter(Boolean)
        .join(', '),
      note,
    })),
  };
}

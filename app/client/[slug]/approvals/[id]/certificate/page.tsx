import { ArrowLeft, Download } from 'lucide-react';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Certificate } from '@/components/approvals/certificate';
import { PrintButton } from '@/components/approvals/print-button';
import { ClientColumn } from '@/components/shell/client-shell';
import { buttonVariants } from '@/components/ui/button';
import { LinkButton } from '@/components/ui/link-button';
import { provenBy } from '@/lib/portal/proven';
import { findCertificate } from '@/lib/portal/queries/certificate';
import { openPortal } from '@/lib/portal/queries/portal';

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
        <LinkButton
          href={`${portal.home}/approvals/${found.id}`}
          label="Back to what was approved"
          size="lg"
          className="-ml-2"
        >
          <ArrowLeft />
        </LinkButton>
        <a
          href={`${portal.home}/approvals/${found.id}/certificate/file`}
          download
          className={buttonVariants({ size: 'lg' })}
        >
          <Download />
          Certificate
        </a>
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
        <PrintButton />
      </div>
      <Certificate proven={provenBy(found, portal)} />
    </ClientColumn>
  );
}

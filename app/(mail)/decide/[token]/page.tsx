import type { Metadata } from 'next';
import { ClosedLink } from '@/components/approvals/closed-link';
import { OpenedByLink } from '@/components/approvals/opened';
import { LinkShell } from '@/components/shell/link-shell';
import { PublicShell } from '@/components/shell/public-shell';
import { renewLink } from '@/lib/approvals/link-actions';
import { LinkedItem } from './item';
import { readLink } from './read';
import { Settled } from './settled';

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const linked = await readLink((await params).token);
  return {
    title: linked?.title ?? 'Link',
    referrer: 'no-referrer',
    robots: { index: false, follow: false },
  };
}

/** What a mail's link opens, without a password. Reading it changes nothing: only the buttons decide. */
export default async function DecidePage({ params }: Props) {
  const { token } = await params;
  const linked = await readLink(token);
  if (!linked) {
    return (
      <PublicShell name="MarketingOS">
        <ClosedLink token={token} renew={renewLink} />
      </PublicShell>
    );
  }
  return (
    <LinkShell client={linked.client} whose={`For ${linked.person.name}`}>
      {linked.proof ? (
        <>
          <LinkedItem linked={linked} token={token} />
          <OpenedByLink token={token} />
        </>
      ) : (
        <Settled linked={linked} />
      )}
    </LinkShell>
  );
}

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PostProofPage } from '@/app/client/[slug]/approvals/[id]/post-proof';
import { openPortal } from '@/lib/portal/queries/portal';
import { findPostProof } from '@/lib/portal/queries/posts';

type Props = { params: Promise<{ slug: string; id: string }> };

/** A post as it was last put before the client. */
async function read({ params }: Props) {
  const { slug, id } = await params;
  const portal = await openPortal(slug);
  const proof = await findPostProof(portal, id);
  return proof ? { portal, proof } : notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await read(props)).proof.post.title };
}

export default async function PostPage(props: Props) {
  return <PostProofPage {...await read(props)} />;
}

import type { Metadata } from 'next';
import { ConfirmForm } from '@/components/accounts/confirm-form';
import { confirmLink } from '@/lib/accounts/door-actions';

export const metadata: Metadata = { title: 'One more step', referrer: 'no-referrer' };

type Props = { searchParams: Promise<Record<'token_hash' | 'type' | 'next', string | undefined>> };

export default async function ConfirmPage({ searchParams }: Props) {
  const { token_hash = '', type = '', next } = await searchParams;
  return <ConfirmForm confirm={confirmLink} tokenHash={token_hash} type={type} next={next} />;
}

import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { LoginForm } from '@/components/accounts/login-form';
import { sendSignInLink, signIn } from '@/lib/accounts/door-actions';
import { homeFor } from '@/lib/accounts/home';
import { safeNext } from '@/lib/core/paths';
import { findSession } from '@/lib/core/session';

export const metadata: Metadata = { title: 'Sign in' };

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export default async function LoginPage({ searchParams }: Props) {
  const next = safeNext((await searchParams).next, '') || undefined;
  const session = await findSession();
  if (session) redirect(next ?? (await homeFor(session)));
  return <LoginForm signIn={signIn} sendLink={sendSignInLink} next={next} agency="your agency" />;
}

import { redirect } from 'next/navigation';
import { homeFor } from '@/lib/accounts/home';
import { requireSession } from '@/lib/core/session';

export default async function StartPage() {
  redirect(await homeFor(await requireSession()));
}

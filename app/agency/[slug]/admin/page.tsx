import { redirect } from 'next/navigation';
import { requireSession } from '@/lib/core/session';

type Props = { params: Promise<{ slug: string }> };

export default async function AdminPage({ params }: Props) {
  const { permissions } = await requireSession();
  const first = permissions['users.manage'] ? 'users' : 'clients';
  redirect(`/agency/${(await params).slug}/admin/${first}`);
}

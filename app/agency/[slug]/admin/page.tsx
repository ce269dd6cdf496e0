import { redirect } from 'next/navigation';
import { requireTeam } from '@/lib/core/session';

type Props = { params: Promise<{ slug: string }> };

export default async function AdminPage({ params }: Props) {
  const { permissions } = await requireTeam();
  const first = permissions['users.manage'] ? 'users' : 'clients';
  redirect(`/agency/${(await params).slug}/admin/${first}`);
}

import { redirect } from 'next/navigation';

type Props = { params: Promise<{ slug: string }> };

export default async function AdminPage({ params }: Props) {
  redirect(`/agency/${(await params).slug}/admin/users`);
}

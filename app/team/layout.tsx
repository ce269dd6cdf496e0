import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { requireTeam } from '@/lib/core/session';
import { TeamSurface } from './surface';

export async function generateMetadata(): Promise<Metadata> {
  const { agency } = await requireTeam();
  return { title: { default: agency.name, template: `%s · ${agency.name}` } };
}

export default function TeamLayout({ children }: { children: ReactNode }) {
  return <TeamSurface>{children}</TeamSurface>;
}

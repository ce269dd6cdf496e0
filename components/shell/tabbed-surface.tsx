import type { ReactNode } from 'react';
import type { NavItem } from './nav';
import { PageBar, PageBody, Subbar } from './page';
import { SurfaceTabs } from './surface-tabs';

type Props = {
  title: string;
  parent?: { href: string; label: string };
  tabs: NavItem[];
  action?: ReactNode;
  children: ReactNode;
};

/** A surface whose sections are tabs under one title: agency settings, the Marketing Center. Stands inside `TeamShell`. */
export function TabbedSurface({ title, parent, tabs, action, children }: Props) {
  return (
    <>
      <PageBar title={title} crumbs={parent && [parent]} action={action} />
      <PageBody>
        <Subbar>
          <SurfaceTabs label={title} items={tabs} />
        </Subbar>
        {children}
      </PageBody>
    </>
  );
}

'use client';

import { type ReactNode, useId, useState } from 'react';
import { IconButton } from './icon-button';
import { Menu } from './menu';

type Props = {
  label: string;
  icon: ReactNode;
  align?: 'start' | 'end';
  /** The items. Called when somebody is about to open the menu, so that a list of fifty rows is not fifty menus. */
  children: () => ReactNode;
};

export function LazyMenu({ label, icon, align = 'end', children }: Props) {
  const id = useId();
  const [wanted, setWanted] = useState(false);
  const want = () => setWanted(true);
  return (
    <>
      <IconButton
        label={label}
        size="sm"
        popoverTarget={id}
        aria-haspopup="menu"
        onPointerEnter={want}
        onPointerDown={want}
        onFocus={want}
      >
        {icon}
      </IconButton>
      {wanted && (
        <Menu id={id} label={label} align={align}>
          {children()}
        </Menu>
      )}
    </>
  );
}

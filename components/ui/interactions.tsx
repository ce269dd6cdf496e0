'use client';

import { useEffect } from 'react';
import { listenToDialogs } from './interactions/dialogs';
import { listenToMenus } from './interactions/menus';
import { listenToThemeSwitches } from './interactions/theme';
import { listenToTooltips } from './interactions/tooltips';

/**
 * What menus, dialogs and tooltips need beyond the browser's own behaviour, once per page and by delegation:
 * the parts themselves stay server-rendered and need no hydration.
 */
export function Interactions() {
  useEffect(() => {
    const abort = new AbortController();
    listenToDialogs(abort.signal);
    listenToMenus(abort.signal);
    listenToThemeSwitches(abort.signal);
    listenToTooltips(abort.signal);
    return () => abort.abort();
  }, []);
  return null;
}

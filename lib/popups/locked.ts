import type { PopupStatus } from './status';

const LOCKED: Partial<Record<PopupStatus, string>> = {
  client_approval: 'This is with the client. Take it back to QA before you change it.',
  live: 'This is live. Pause it before you change it.',
  archived: 'This is archived and stays as it was.',
  cancelled: 'This is cancelled. Bring it back before you change it.',
};

/** Why nothing of it can be changed now, as the database would say it. */
export const lockedPopup = (status: PopupStatus) => LOCKED[status];

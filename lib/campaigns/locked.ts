import type { CampaignStatus } from './status';

/** Why nothing can be changed now, in the words Postgres refuses it with. */
export function lockedWords(status: CampaignStatus): string | undefined {
  switch (status) {
    case 'client_approval':
      return 'This is with the client. Take it back to QA before you change it.';
    case 'sent':
      return 'This has been sent and stays as it was.';
    case 'cancelled':
      return 'This is cancelled. Bring it back before you change it.';
    default:
      return undefined;
  }
}

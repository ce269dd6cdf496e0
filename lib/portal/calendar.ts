import { Constants } from '@/lib/core/database.types';
import { CLIENT_POST_WORDS } from './posts';
import { clientStage, type ClientStage, stageWords } from './stage';

const { campaign_status, post_status } = Constants.public.Enums;

/** Where something of a client's calendar stands, in their words. */
export function clientStatusWord(kind: string, status: string): string {
  const stage = clientStageOf(kind, status);
  if (stage) return stage === 'with_you' ? CLIENT_POST_WORDS.client_review : stageWords[stage];
  const post = kind === 'post' && post_status.find((one) => one === status);
  if (post) return CLIENT_POST_WORDS[post];
  if (kind === 'flow') return status === 'live' ? 'Live' : 'Paused';
  return status === 'cancelled' ? 'Cancelled' : 'Planned';
}

/** A campaign's stage as the client follows it. */
export function clientStageOf(kind: string, status: string): ClientStage | null {
  const known = kind === 'send' && campaign_status.find((one) => one === status);
  return known ? clientStage[known] : null;
}

import { statusOf } from './account.ts';
import { attributesOf, object, string, type Exchange, type Route } from './exchange.ts';
import { invalid, notFound, ok, type Reply } from './reply.ts';

const MEDIUM = { burst: 10, steady: 150 };

export const sendJobRoutes: Route[] = [
  { method: 'POST', path: /^\/api\/campaign-send-jobs$/, limit: MEDIUM, answer: start },
  { method: 'GET', path: /^\/api\/campaign-send-jobs\/([^/]+)$/, limit: MEDIUM, answer: get },
  { method: 'PATCH', path: /^\/api\/campaign-send-jobs\/([^/]+)$/, limit: MEDIUM, answer: change },
];

function start({ account, body, now }: Exchange): Reply {
  const data = object(object(body).data);
  const campaign = account.campaigns.get(string(data.id));
  if (data.type !== 'campaign-send-job')
    return invalid("'campaign-send-job' is the expected type.");
  if (!campaign) return notFound(`Campaign ${string(data.id)} does not exist.`);
  if (statusOf(campaign, now) !== 'Draft') return invalid('Campaign is not a draft.');
  if (campaign.messages.some(({ templateId }) => !templateId)) {
    return invalid('Campaign message has no template.');
  }
  if (Date.parse(campaign.datetime ?? '') <= now.getTime()) return invalid('Send time has passed.');
  campaign.jobAt = now.toISOString();
  campaign.updatedAt = now.toISOString();
  campaign.sendJobs += 1;
  return ok({ data: resource(campaign.id, 'queued') }, 202);
}

function get({ account, id, now }: Exchange): Reply {
  const campaign = account.campaigns.get(id);
  if (!campaign?.sendJobs) return notFound(`Send job ${id} does not exist.`);
  return ok({ data: resource(id, jobStatus(statusOf(campaign, now))) });
}

function change({ account, body, id, now }: Exchange): Reply {
  const campaign = account.campaigns.get(id);
  const action = attributesOf(body, 'campaign-send-job')?.action;
  if (!campaign?.sendJobs) return notFound(`Send job ${id} does not exist.`);
  if (action !== 'cancel' && action !== 'revert') return invalid("'action' is cancel or revert.");
  const status = statusOf(campaign, now);
  if (!['Scheduled', 'Preparing to schedule', 'Sending'].includes(status)) {
    return invalid(`A campaign that is ${status} cannot be stopped.`);
  }
  if (action === 'revert' && status === 'Sending') return invalid('The campaign is being sent.');
  if (action === 'cancel') campaign.cancelled = 'Cancelled';
  else campaign.jobAt = null;
  campaign.updatedAt = now.toISOString();
  return { status: 204 };
}

function jobStatus(status: string): string {
  if (status.startsWith('Cancelled') || status === 'Draft') return 'cancelled';
  return status === 'Sent' ? 'complete' : 'processing';
}

const resource = (id: string, status: string) => ({
  type: 'campaign-send-job',
  id,
  attributes: { status },
});

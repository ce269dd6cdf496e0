import { type Happening } from '../_shared/sentences.ts';
import { accountExists, approvalRequest, invitation, type Letter } from './letters.ts';
import { newsLetter, type News } from './news.ts';

export type MailJob = {
  kind: string;
  to?: string;
  name?: string;
  agency_id?: string;
  invited_by?: string;
  approval_id?: string;
  user_id?: string;
  ids?: string[];
  secret?: { token?: string };
};

export type ApprovalFacts = {
  email: string;
  name: string;
  client: string;
  client_slug: string;
  title: string;
  decide_by: string | null;
};

export type Facts = {
  inviter(
    agencyId: string,
    personId: string | null,
  ): Promise<{ agency: string; name: string } | null>;
  /** Whether an invitation's token would still let somebody in. */
  stands(token: string): Promise<boolean>;
  /** Null once nobody needs to decide any more. */
  approval(approvalId: string, personId: string): Promise<ApprovalFacts | null>;
  /** What of these is still unread; null once all of it is. */
  news(ids: string[]): Promise<NewsFacts | null>;
};

export type NewsFacts = Omit<News, 'settingsUrl' | 'url' | 'to'> & {
  email: string;
  is_client: boolean;
  home: string;
  lines: Happening[];
};

/** The letter a job asks for, or null when it has become pointless. Throws for a job nobody can read. */
export async function compose(job: MailJob, facts: Facts, appUrl: string): Promise<Letter | null> {
  const { kind, to = '', name = '' } = job;
  if (kind === 'invitation' || kind === 'account_exists') {
    const inviter = await facts.inviter(job.agency_id ?? '', job.invited_by ?? null);
    if (!inviter) return null;
    if (kind === 'account_exists')
      return accountExists({ to, agency: inviter.agency, url: `${appUrl}/login` });
    const token = job.secret?.token;
    if (!token || !(await facts.stands(token))) return null;
    const url = `${appUrl}/invite/${token}`;
    return invitation({ to, name, agency: inviter.agency, invitedBy: inviter.name, url });
  }
  if (kind === 'approval_request') {
    const approval = await facts.approval(job.approval_id ?? '', job.user_id ?? '');
    if (!approval) return null;
    const { email, client_slug, decide_by, ...rest } = approval;
    const url = `${appUrl}/client/${client_slug}/approvals/${job.approval_id}`;
    return approvalRequest({ ...rest, to: email, decideBy: decide_by, url });
  }
  if (kind === 'notification' || kind === 'digest') {
    const news = await facts.news(job.ids ?? []);
    if (!news) return null;
    const { email, is_client, home, ...rest } = news;
    const url = is_client ? `${appUrl}${home}` : `${appUrl}/team/inbox`;
    const settingsUrl = `${appUrl}${home}${is_client ? '/mail' : '/settings/notifications'}`;
    return newsLetter({ ...rest, to: email, url, settingsUrl });
  }
  throw new Error(`no letter for ${kind}`);
}

import { type Happening } from '../_shared/sentences.ts';
import {
  accountExists,
  approvalOverdue,
  approvalReminder,
  approvalRequest,
  invitation,
  type Letter,
} from './letters.ts';
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
  /** Who handed the decision on, for a letter to whom they handed it. */
  from?: string;
  reminder?: string;
  secret?: { token?: string };
};

export type ApprovalFacts = {
  email: string;
  name: string;
  client: string;
  client_slug: string;
  title: string;
  decide_by: string | null;
  handed_by: string | null;
};

export type OverdueFacts = {
  email: string;
  name: string;
  client: string;
  title: string;
  number: string | null;
  decide_by: string | null;
  waits_for: string | null;
};

export type Facts = {
  inviter(
    agencyId: string,
    personId: string | null,
  ): Promise<{ agency: string; name: string } | null>;
  /** Whether an invitation's token would still let somebody in. */
  stands(token: string): Promise<boolean>;
  /** Null once nobody needs to decide any more. */
  approval(
    approvalId: string,
    personId: string,
    senderId: string | null,
  ): Promise<ApprovalFacts | null>;
  overdue(approvalId: string, personId: string): Promise<OverdueFacts | null>;
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
  const { approval_id = '', user_id = '' } = job;
  if (kind === 'approval_request' || kind === 'approval_reminder') {
    const approval = await facts.approval(approval_id, user_id, job.from ?? null);
    const token = job.secret?.token;
    if (!approval || !token) return null;
    const { email, decide_by, handed_by, client_slug: _, ...rest } = approval;
    const asked = { ...rest, to: email, decideBy: decide_by, url: `${appUrl}/decide/${token}` };
    return kind === 'approval_request'
      ? approvalRequest({ ...asked, handedBy: handed_by })
      : approvalReminder({ ...asked, when: job.reminder ?? 'on' });
  }
  if (kind === 'approval_overdue') {
    const overdue = await facts.overdue(approval_id, user_id);
    if (!overdue) return null;
    const { email, decide_by, waits_for, number, ...rest } = overdue;
    const url = number ? `${appUrl}/team/campaigns/${number}` : `${appUrl}/team`;
    return approvalOverdue({ ...rest, to: email, decideBy: decide_by, waitsFor: waits_for, url });
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

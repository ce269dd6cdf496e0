import { globSync } from 'node:fs';
import { join } from 'node:path';
import { complaintsOf, expectAccessible } from './accessible.ts';
import { api, newestRound } from './before.ts';
import { linkAbout } from './mailbox.ts';
import { CALLUM, expect, HANNA, INES, LEILA, MARTA, test } from './people.ts';

// It only looks: its pages can be shared out among the workers.
test.describe.configure({ mode: 'parallel' });

const TABLES = {
  '': 'crm_campaigns',
  'request ': 'portal_requests',
  'post ': 'content_posts',
  'call ': 'call_recordings',
  'test ': 'crm_ab_tests',
  'flow ': 'crm_flows',
  'document ': 'content_documents',
  'popup ': 'crm_popups',
  'event ': 'company_events',
} as const;

async function idOf(title: string, kind: keyof typeof TABLES): Promise<string> {
  const { data } = await (
    await api(CALLUM)
  )
    .from(TABLES[kind])
    .select('id')
    .eq('title', title)
    .single()
    .throwOnError();
  return data.id;
}

/** The first message of a flow, or the one of this name: "Paused, not gone/What is in the drum". */
async function messageOf(title: string): Promise<string> {
  const [flow = '', name] = title.split('/');
  let query = (await api(CALLUM))
    .from('flow_steps')
    .select('id')
    .eq('flow_id', await idOf(flow, 'flow '))
    .eq('kind', 'email')
    .is('split_id', null);
  if (name) query = query.eq('name', name);
  const { data } = await query.order('position').limit(1).single().throwOnError();
  return data.id;
}

const subjectOf = (title: string, kind: string | undefined) =>
  kind === 'message ' ? messageOf(title) : idOf(title, (kind ?? '') as keyof typeof TABLES); // as the expression below has them

/** The link in a letter about what waits: its person is written to once more. */
async function tokenAbout(subject: string, title: string, to: string): Promise<string> {
  const { id: approval } = await newestRound(subject);
  // A letter within the last hour is as good: then this is refused.
  await (await api(CALLUM)).rpc('remind_now', { approval });
  const link = await linkAbout(to, title.replace('/', ': '));
  return new URL(link).pathname.split('/').at(-1) ?? '';
}

/**
 * `{Title}` stands for a campaign, `{?Title}` for what its client was last asked, `{?popup Title}` for that about a
 * popup, `{request Title}`, `{post Title}` and the like for theirs, `{message Flow}` for a flow's first message,
 * `{@Title}` for the link in the letter about it.
 */
async function resolved(path: string): Promise<string> {
  const [place, about, kind, title] =
    /\{([?@])?(request |post |call |test |popup |flow |message |document |event )?([^}]+)\}/.exec(
      path,
    ) ?? [];
  if (!place || !title) return path;
  const id = await subjectOf(title, kind);
  const letterTo = title.startsWith('Paused') ? MARTA : HANNA;
  const shown =
    about === '@' ? await tokenAbout(id, title, letterTo) : about ? (await newestRound(id)).id : id;
  return resolved(path.replace(place, shown));
}

type Who =
  | 'a visitor'
  | 'a manager'
  | 'an admin'
  | 'a client'
  | 'a roaster'
  | 'a creator'
  | 'whoever was written to';

const PAGES: Record<Who, string[]> = {
  'a visitor': [
    '/login',
    '/reset-password',
    '/reset-password/new',
    '/unauthorized',
    '/auth/confirm?token_hash=none-at-all&type=recovery',
    '/invite/0',
    '/decide/0',
    '/nowhere',
  ],
  'a manager': [
    '/team/dashboard',
    '/team/inbox',
    '/team/inbox?show=archived',
    '/team/settings/notifications',
    '/team/guides',
    '/team/guides/team',
    '/team/guides/designer',
    '/team/campaigns',
    '/team/campaigns?open={Gift sets under £60}',
    '/team/campaigns/board',
    '/team/campaigns/new?client=maren',
    '/team/campaigns/{Black Friday early access}',
    '/team/campaigns/{Black Friday early access}/brief',
    '/team/campaigns/{Black Friday early access}/copy',
    '/team/campaigns/{Black Friday early access}/design',
    '/team/campaigns/{Black Friday early access}/history',
    '/team/tasks?view=all',
    '/team/tasks/board?view=all',
    '/team/requests',
    '/team/requests?show=done',
    '/team/changes',
    '/team/queue',
    '/team/queue?stage=asked',
    '/team/workload',
    '/team/workload?show=over',
    '/team/time',
    '/team/time/clients',
    '/team/team',
    '/team/requests/new?client=juniper-pet',
    '/team/scope',
    '/team/flows',
    '/team/flows?view=live',
    '/team/flows/new?client=maren&pattern=welcome',
    '/team/flows/{flow Hello, quietly}',
    '/team/flows/{flow Paused, not gone}',
    '/team/flows/{flow Hello, quietly}/plan',
    '/team/flows/{flow Paused, not gone}/history',
    '/team/flows/{flow Hello, quietly}/steps/{message Hello, quietly}',
    '/team/flows/{flow Paused, not gone}/steps/{message Paused, not gone/What is in the drum}/design',
    '/team/content',
    '/team/content?client=maren&kind=guideline',
    '/team/content?q=refill',
    '/team/content?client=own&away=1',
    '/team/content/{document How Maren sounds}',
    '/team/content/{document How Maren sounds}?v=3&with=2',
    '/team/content/{document Letter with one product}',
    '/team/calendar',
    '/team/calendar?view=week&show=due',
    '/team/calendar?event={event Design review}',
    '/team/content/posts',
    '/team/content/posts/calendar',
    '/team/content/posts/{post Wind warning}',
    '/team/content/posts/{post Early access, for followers}?v=2&with=1',
    '/team/content/posts/{post Early access, for followers}/pins',
    '/team/popups',
    '/team/popups?view=live',
    '/team/popups/{popup Refill, ten per cent back}',
    '/team/popups/{popup Refill, ten per cent back}/design',
    '/team/popups/{popup Members first, by mail}',
    '/team/ab-tests',
    '/team/ab-tests/{test Refill first, or bottle first}',
    '/team/ab-tests/{test Three ways to say home trial}',
    '/team/ab-tests/{test The smell, or the time, in the subject}',
    '/team/calls',
    '/team/calls?q=refills',
    '/team/calls/new?client=maren',
    '/team/calls/{call Weekly call: early access and the gift sets}',
    '/team/clients',
    '/team/clients/maren',
    '/team/clients/maren/results',
    '/team/clients/maren/scope',
    '/team/clients/maren/goals',
    '/team/clients/maren/documents',
    '/team/clients/maren/timeline',
    '/team/clients/maren/settings',
    '/team/account',
    '/marketing',
  ],
  'an admin': [
    '/agency/fieldnote/admin/users',
    '/agency/fieldnote/admin/users?grants=copywriter',
    '/agency/fieldnote/admin/clients',
    '/agency/fieldnote/admin/portal?open=maren',
    '/agency/fieldnote/admin/settings',
    '/agency/fieldnote/admin/audit',
  ],
  'a client': [
    '/client/maren',
    '/client/maren/campaigns',
    '/client/maren/campaigns/{Night oil, refilled}',
    '/client/maren/approvals',
    '/client/maren/approvals/{?Black Friday early access}',
    '/client/maren/approvals/{?popup Refill, ten per cent back}',
    '/client/maren/approvals/{?Night oil, refilled}/certificate',
    '/client/maren/analytics',
    '/client/maren/results',
    '/client/maren/calendar',
    '/client/maren/calendar?view=week',
    '/client/maren/flows',
    '/client/maren/flows/{flow Time for a refill}',
    '/client/maren/posts',
    '/client/maren/posts/{post Early access, for followers}',
    '/client/maren/requests',
    '/client/maren/requests/new',
    '/client/maren/requests/{request A note about the new dropper}',
    '/client/maren/documents',
    '/client/maren/mail',
    '/client/maren/account',
  ],
  'a roaster': [
    '/client/oriel-coffee',
    '/client/oriel-coffee/approvals/{?flow Paused, not gone}',
    '/client/oriel-coffee/approvals/{?message Paused, not gone/What is in the drum}',
  ],
  'whoever was written to': [
    '/decide/{@Black Friday early access}',
    '/decide/{@popup Refill, ten per cent back}',
    '/decide/{@post Early access, for followers}',
    '/decide/{@message Paused, not gone/What is in the drum}',
  ],
  'a creator': ['/creator', '/creator/account'],
};
const EMAILS: Record<string, string> = {
  'a manager': CALLUM,
  'an admin': INES,
  'a client': HANNA,
  'a roaster': MARTA,
  'a creator': LEILA,
};

for (const [who, paths] of Object.entries(PAGES)) {
  for (const path of paths) {
    test(`${who} can use ${path}`, async ({ door }) => {
      const email = EMAILS[who];
      const page = email ? await door.as(email) : await door.visitor();
      await expectAccessible(page, await resolved(path));
    });
  }
}

test('what cannot be used is noticed', async ({ door }) => {
  const page = await door.visitor();
  await page.setContent(
    '<html lang="en"><title>Pale</title><main><h1 style="color: #ccc">Pale</h1><button></button></main>',
  );
  const found = (await complaintsOf(page)).map((complaint) => complaint.split(' ')[0]);
  expect(found).toEqual(expect.arrayContaining(['color-contrast', 'button-name']));
  expect(await complaintsOf(page, ['color-contrast'])).toHaveLength(1);
});

// They only lead on.
const SIGNPOSTS = ['/', '/team', '/account', '/agency/[slug]/admin'];

test('no page is left out of this', async () => {
  const app = join(import.meta.dirname, '../../app');
  const looked = Object.values(PAGES)
    .flat()
    // A `?` within braces is no query.
    .map((path) => path.replace(/\{[^}]*\}/g, 'one').replace(/\?.*/, ''));
  const pages = globSync('**/page.tsx', { cwd: app }).map(
    (file) => `/${file.replace(/\([^)]+\)\//g, '').replace(/\/?page\.tsx$/, '')}`,
  );
  const missed = pages
    .filter((page) => !SIGNPOSTS.includes(page))
    .filter((page) => {
      const shape = new RegExp(`^${page.replace(/\[[^\]]+\]/g, '[^/]+')}$`);
      return !looked.some((path) => shape.test(path));
    });
  expect(missed).toEqual([]);
});

import AxeBuilder from '@axe-core/playwright';
import { type Page } from '@playwright/test';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { api, newestRound } from './before.ts';
import { CALLUM, expect, HANNA, INES, LEILA, test } from './people.ts';

// It only looks: its pages can be shared out among the workers.
test.describe.configure({ mode: 'parallel' });

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const NARROWEST = { width: 320, height: 640 };

async function complaintsOf(page: Page, rules?: string[]): Promise<string[]> {
  // A frame that lets no script run lets axe not run either: what it shows is a mail, its title is ours.
  const axe = new AxeBuilder({ page })
    .exclude('iframe[sandbox=""]')
    .setLegacyMode()
    .options({ resultTypes: ['violations'] });
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(WCAG)).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** On a desk and on a phone, in light and in dark, of which only the colours differ; then the narrowest phone. */
async function expectAccessible(page: Page, path: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto(path);
  await page.getByRole('heading').first().waitFor();
  for (const size of [DESK, PHONE]) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: 'light' });
    expect.soft(await complaintsOf(page), `${path}, ${size.width} wide`).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect
      .soft(await complaintsOf(page, ['color-contrast']), `${path}, ${size.width} wide, dark`)
      .toEqual([]);
  }
  expect.soft(await overflow(page), `${path} scrolls sideways at 390`).toBe(0);
  await page.setViewportSize(NARROWEST);
  expect.soft(await overflow(page), `${path} scrolls sideways at 320`).toBe(0);
}

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

/** The first message of a flow. */
async function firstMessageOf(title: string): Promise<string> {
  const { data } = await (
    await api(CALLUM)
  )
    .from('flow_steps')
    .select('id')
    .eq('flow_id', await idOf(title, 'flow '))
    .eq('kind', 'email')
    .is('split_id', null)
    .order('position')
    .limit(1)
    .single()
    .throwOnError();
  return data.id;
}

/**
 * `{Title}` stands for a campaign, `{?Title}` for what its client was last asked, `{?popup Title}` for that about a
 * popup, `{request Title}`, `{post Title}` and the like for theirs, `{message Flow}` for a flow's first message.
 */
async function resolved(path: string): Promise<string> {
  const [place, asked, kind, title] =
    /\{(\?)?(request |post |call |test |popup |flow |message |document |event )?([^}]+)\}/.exec(
      path,
    ) ?? [];
  if (!place || !title) return path;
  const id =
    kind === 'message '
      ? await firstMessageOf(title)
      : await idOf(title, (kind ?? '') as keyof typeof TABLES); // as the expression above has them
  const shown = asked ? (await newestRound(id)).id : id;
  return resolved(path.replace(place, shown));
}

const PAGES: Record<'a visitor' | 'a manager' | 'an admin' | 'a client' | 'a creator', string[]> = {
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
    '/team/popups',
    '/team/popups?view=live',
    '/team/popups/{popup Refill, ten per cent back}',
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
    '/marketing',
  ],
  'an admin': [
    '/agency/fieldnote/admin/users',
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
    '/client/maren/posts',
    '/client/maren/posts/{post Early access, for followers}',
    '/client/maren/requests',
    '/client/maren/requests/new',
    '/client/maren/requests/{request A note about the new dropper}',
    '/client/maren/documents',
    '/client/maren/mail',
  ],
  'a creator': ['/creator'],
};
const EMAILS: Record<string, string> = {
  'a manager': CALLUM,
  'an admin': INES,
  'a client': HANNA,
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
const SIGNPOSTS = ['/', '/team', '/agency/[slug]/admin'];

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

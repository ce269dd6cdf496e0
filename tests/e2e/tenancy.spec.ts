import type { APIResponse, Page } from '@playwright/test';
import { api, askedCampaign } from './before.ts';
import { CALLUM, expect, HANNA, INES, LUC, MIKKEL, SIGNE, test, TOMASZ } from './people.ts';

async function idOf(email: string, like: string): Promise<string> {
  const { data } = await (
    await api(email)
  )
    .from('crm_campaigns')
    .select('id')
    .ilike('title', like)
    .limit(1)
    .single()
    .throwOnError();
  return data.id;
}

/** The page as a browser gets it, and as the router fetches it in the background. */
async function answersOf(page: Page, path: string) {
  const { request } = page.context();
  const [whole, part, file] = await Promise.all([
    request.get(path, { maxRedirects: 0 }),
    request.get(`${path}?_rsc=1abc2`, { headers: { rsc: '1' } }),
    request.get(`${path}.rsc`),
  ]);
  return { whole, part, file };
}

// What the router gets is streamed: its status was sent before the page turned out not to be there.
const denied = async (part: APIResponse) =>
  part.status() === 404 || (await part.text()).includes('NEXT_HTTP_ERROR_FALLBACK;404');

async function expectNothingThere(page: Page, paths: string[]) {
  for (const path of paths) {
    const { whole, part, file } = await answersOf(page, path);
    expect.soft(whole.status(), path).toBe(404);
    expect.soft(await denied(part), `${path} by the router`).toBe(true);
    expect.soft(await denied(file), `${path}.rsc`).toBe(true);
  }
}

test('a client’s person finds nothing behind another client’s address', async ({ door }) => {
  const hanna = await door.as(HANNA);
  await expectNothingThere(hanna, [
    '/client/tarn-outdoor',
    '/client/tarn-outdoor/campaigns',
    '/client/tarn-outdoor/requests/new',
    '/client/nordhavn-ceramics',
    '/client/nobody-at-all',
    '/client/MAREN',
  ]);
  await hanna.goto('/client/tarn-outdoor');
  await expect(hanna.getByRole('heading', { name: 'Nothing here' })).toBeVisible();
});

test('somebody else’s campaign and a damaged address are the same page', async ({ door }) => {
  const hanna = await door.as(HANNA);
  const foreign = await askedCampaign({ client: 'tarn-outdoor', title: 'Not for Maren' });
  const early = await idOf(CALLUM, 'January reset%');
  await expectNothingThere(hanna, [
    `/client/maren/campaigns/${foreign.id}`,
    `/client/maren/campaigns/${early}`,
    '/client/maren/campaigns/00000000-0000-0000-0000-000000000000',
    '/client/maren/campaigns/not-a-uuid',
    '/client/maren/approvals/not-a-uuid',
    `/client/maren/approvals/${foreign.id}`,
  ]);
});

/** One approval of every kind that was asked of this agency's other clients. */
async function approvalsBeside(slug: string) {
  const { data } = await (
    await api(CALLUM)
  )
    .from('approvals')
    .select('id, subject_kind, client:clients!inner (slug)')
    .neq('clients.slug', slug)
    .throwOnError();
  return [...new Map(data.map((one) => [one.subject_kind, one])).values()];
}

test('what another client is asked about is nobody else’s, of whatever kind it is', async ({
  door,
}) => {
  const asked = await approvalsBeside('maren');
  expect(asked.map(({ subject_kind }) => subject_kind).toSorted()).toEqual([
    'campaign',
    'flow',
    'flow_email',
    'popup',
    'post',
  ]);
  for (const [email, own] of [
    [HANNA, 'maren'],
    [SIGNE, 'nordhavn-ceramics'],
  ] as const) {
    await expectNothingThere(
      await door.as(email),
      asked.flatMap(({ id, client }) => [
        `/client/${client.slug}/approvals/${id}`,
        `/client/${own}/approvals/${id}`,
        `/client/${own}/approvals/${id}/certificate`,
        `/client/${own}/approvals/${id}/certificate/file`,
      ]),
    );
  }
});

test('a client’s person of the other agency finds none of this one’s portals', async ({ door }) => {
  const rooms = [
    'approvals',
    'campaigns',
    'posts',
    'requests',
    'documents',
    'results',
    'analytics',
  ];
  await expectNothingThere(await door.as(SIGNE), [
    '/client/maren',
    ...rooms.map((room) => `/client/maren/${room}`),
  ]);
});

test('the other agency stays behind its own walls', async ({ door }) => {
  const theirs = await idOf(MIKKEL, 'The long table');
  const ours = await idOf(CALLUM, 'Gift sets%');
  await expectNothingThere(await door.as(CALLUM), [
    '/agency/harbour-and-pine/admin/users',
    '/agency/fieldnote/admin/users',
    `/team/campaigns/${theirs}`,
    '/team/campaigns/not-a-uuid',
    '/client/nordhavn-ceramics',
  ]);
  await expectNothingThere(await door.as(INES), [
    '/agency/harbour-and-pine/admin/users',
    '/agency/harbour-and-pine/admin/settings',
  ]);
  await expectNothingThere(await door.as(MIKKEL), [
    `/team/campaigns/${ours}`,
    '/client/maren',
    '/agency/fieldnote/admin/audit',
  ]);
});

test('nobody opens a surface that is not theirs', async ({ door }) => {
  const hanna = await door.as(HANNA);
  await hanna.goto('/team/campaigns');
  expect(new URL(hanna.url()).pathname).toBe('/client/maren');
  await hanna.goto('/agency/fieldnote/admin/users');
  expect(new URL(hanna.url()).pathname).toBe('/client/maren');
  await expectNothingThere(await door.as(TOMASZ), [
    '/agency/fieldnote/admin/users',
    '/agency/fieldnote/admin/clients',
    '/agency/fieldnote/admin/settings',
    '/agency/fieldnote/admin/audit',
  ]);
});

test('a visitor is led to the door, and back to where they were going', async ({ door }) => {
  const visitor = await door.visitor();
  for (const path of ['/team/campaigns', '/client/maren', '/agency/fieldnote/admin/users']) {
    await visitor.goto(path);
    const { pathname, searchParams } = new URL(visitor.url());
    expect([pathname, searchParams.get('next')]).toEqual(['/login', path]);
  }
  for (const next of ['//evil.test', '/\\evil.test', 'https:evil.test', '/%5cevil.test']) {
    const answer = await visitor.request.get(`/login?next=${encodeURIComponent(next)}`);
    expect(await answer.text(), next).not.toContain('name="next"');
  }
});

test('nothing internal is in anything a client receives', async ({ door }) => {
  const callum = await api(CALLUM);
  const { data: internal } = await callum
    .from('comments')
    .select('body, subject_id, client:clients!inner (slug)')
    .eq('audience', 'internal')
    .eq('clients.slug', 'maren')
    .throwOnError();
  const { data: notes } = await callum
    .from('crm_campaign_internals')
    .select('brief, clients:crm_campaigns!inner (client:clients!inner (slug))')
    .neq('brief', '')
    .throwOnError();
  const secrets = [
    ...internal.map(({ body }) => body),
    ...notes.map(({ brief }) => brief),
    'assignees',
    'estimate_minutes',
    'Mei Okafor', // works on every Maren campaign and speaks to none of its people
  ];
  expect(internal.length).toBeGreaterThan(5);
  expect(notes.length).toBeGreaterThan(5);

  const luc = await door.as(LUC);
  const received: string[] = [];
  const links = new Set<string>();
  const rooms = [
    '',
    '/approvals',
    '/campaigns',
    '/calendar',
    '/posts',
    '/requests',
    '/documents',
    '/results',
    '/analytics',
  ];
  for (const room of rooms) {
    const home = `/client/maren${room}`;
    const answers = await answersOf(luc, home);
    expect(answers.whole.status(), home).toBe(200);
    for (const answer of Object.values(answers)) {
      const text = await answer.text();
      received.push(text);
      const found = text.matchAll(
        /"(\/client\/maren\/(?:campaigns|approvals|posts|requests)\/[\w-]+)/g,
      );
      for (const [, path] of found) if (path) links.add(path);
    }
  }
  const some = ['campaigns', 'approvals', 'posts', 'requests'].flatMap((room) =>
    [...links].filter((path) => path.includes(`/${room}/`)).slice(0, 8),
  );
  expect(some.length).toBeGreaterThan(12);
  for (const path of some) {
    const { whole, part } = await answersOf(luc, path);
    received.push(await whole.text(), await part.text());
  }
  const everything = received.join('\n');
  const leaked = secrets.filter(
    (secret) =>
      everything.includes(secret) || everything.includes(JSON.stringify(secret).slice(1, -1)),
  );
  expect(leaked).toEqual([]);
});

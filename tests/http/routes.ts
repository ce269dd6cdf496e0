import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, site } from './site.ts';

export type Route = { pattern: string; path: string; isPage: boolean; isPublic: boolean };

// The doors, and what a mail's link opens: whoever holds it has no account to sign in to.
const OUTSIDE = ['(public)', '(mail)'];

// Neither reads anything: one says that it runs, the other drops a cookie.
const OPEN = ['/api/health', '/api/view-ended'];

/** Every page and route handler under app/, with the demo agency's own ids where a path needs one. */
export async function listRoutes(): Promise<Route[]> {
  const fill = await parameters();
  return readdirSync(join(site.root, 'app'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?:^|\/)(?:page\.tsx|route\.ts)$/.test(file))
    .map((file) => {
      const segments = file.split('/').slice(0, -1);
      const pattern = `/${segments.filter((segment) => !/^\(.*\)$/.test(segment)).join('/')}`;
      return {
        pattern,
        path: fill(pattern),
        isPage: file.endsWith('page.tsx'),
        isPublic: OUTSIDE.includes(segments[0] ?? '') || OPEN.includes(pattern),
      };
    });
}

async function parameters(): Promise<(pattern: string) => string> {
  const sql = openDatabase();
  const one = async (query: string): Promise<string> => {
    const [row] = await sql.unsafe(query);
    if (!row) throw new Error(`The demo has none: ${query}`);
    return row.value;
  };
  const ofMaren = `client_id = (select id from public.clients where slug = 'maren')`;
  const campaign = await one(
    `select id as value from public.crm_campaigns where ${ofMaren} and shared_at is not null order by id limit 1`,
  );
  const approval = await one(
    `select id as value from public.approvals where ${ofMaren} and subject_kind = 'campaign' and status = 'approved' order by id limit 1`,
  );
  const file = await one(
    `select id as value from public.files where ${ofMaren} order by id limit 1`,
  );
  const request = await one(
    `select id as value from public.portal_requests where ${ofMaren} order by id limit 1`,
  );
  const post = await one(
    `select id as value from public.content_posts where ${ofMaren} and shared_at is not null order by id limit 1`,
  );
  const call = await one(
    `select id as value from public.call_recordings where ${ofMaren} order by id limit 1`,
  );
  const popup = await one(
    `select id as value from public.crm_popups where ${ofMaren} order by id limit 1`,
  );
  const abTest = await one(
    `select id as value from public.crm_ab_tests where ${ofMaren} order by id limit 1`,
  );
  const flow = await one(
    `select id as value from public.crm_flows where ${ofMaren} and shared_at is not null order by id limit 1`,
  );
  const message = await one(
    `select id as value from public.flow_steps where flow_id = '${flow}' and kind = 'email' order by id limit 1`,
  );
  const content = await one(
    `select id as value from public.content_documents where ${ofMaren} order by id limit 1`,
  );
  const document = await one(
    `select id as value from public.client_documents where ${ofMaren} and shared_at is not null order by id limit 1`,
  );
  await sql.end();
  return (pattern) =>
    pattern
      .replace('/agency/[slug]', '/agency/fieldnote')
      .replace('[slug]', 'maren')
      .replace('[craft]', 'team')
      .replace('approvals/[id]', `approvals/${approval}`)
      .replace('requests/[id]', `requests/${request}`)
      .replace('files/[id]', `files/${file}`)
      .replace('posts/[id]', `posts/${post}`)
      .replace('calls/[id]', `calls/${call}`)
      .replace('popups/[id]', `popups/${popup}`)
      .replace('ab-tests/[id]', `ab-tests/${abTest}`)
      .replace('flows/[id]', `flows/${flow}`)
      .replace('steps/[step]', `steps/${message}`)
      .replace('documents/[id]', `documents/${document}`)
      .replace('content/[id]', `content/${content}`)
      .replace('[id]', campaign)
      .replace('[token]', '0'.repeat(64));
}

export type Action = { id: string; name: string; file: string };

/** Every server action of the build, whether or not a page shows it. */
export function listActions(): Action[] {
  const manifest = join(site.root, '.next/server/server-reference-manifest.json');
  const { node } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    node: Record<string, { filename: string; exportedName: string }>;
  };
  return Object.entries(node).map(([id, { filename, exportedName }]) => ({
    id,
    name: exportedName,
    file: filename,
  }));
}

import { describe, expect, test } from 'vitest';
import { person } from './actors.ts';
import { idOf } from './people.ts';
import { acme, bolt, north, scene, who } from './scene.ts';

const { as, sql } = await scene();
const of = (...words: string[]) => idOf('north', 'acme', ...words);
const written = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

type Hit = { source: string; id: string; title: string; excerpt: string; at_ms: number | null };
const search = (query: string, by = 'manager') =>
  as(person(by), (inner) => inner<Hit[]>`select * from public.search_content(${north}, ${query})`);

describe('a document', () => {
  test('keeps every version with who wrote it', async () => {
    await as(
      person('copywriter'),
      (inner) =>
        inner`update public.content_documents set title = 'New' where id = ${of('snippet')}`,
    );
    expect(
      await sql()`select version, title, author_id from public.content_versions where document_id = ${of('snippet')} order by version`,
    ).toEqual([
      { version: 1, title: 'The snippet of acme', author_id: who('manager') },
      { version: 2, title: 'New', author_id: who('copywriter') },
    ]);
  });

  test('moved to a folder or tagged anew is still the same version', async () => {
    await as(
      person('manager'),
      (inner) =>
        inner`update public.content_documents set tags = '{soft}', section_id = null where id = ${of('snippet')}`,
    );
    expect(
      await sql()`select version from public.content_documents where id = ${of('snippet')}`,
    ).toEqual([{ version: 1 }]);
  });

  test.each([
    ['a script', { type: 'doc', content: [{ type: 'script', text: 'alert(1)' }] }],
    [
      'a link that runs',
      {
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            content: [
              {
                type: 'text',
                text: 'x',
                marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }],
              },
            ],
          },
        ],
      },
    ],
  ])('with %s is not stored', async (_what, body) => {
    const insert = as(
      person('manager'),
      (inner) =>
        inner`insert into public.content_documents (client_id, title, body) values (${acme}, 'x', ${inner.json(body as never)})`,
    );
    await expect(insert).rejects.toMatchObject({ code: '23514' });
  });

  test('of one client never lies in the folder of another', async () => {
    const moved = as(
      person('manager'),
      (inner) =>
        inner`update public.content_documents set section_id = ${idOf('north', 'bolt', 'section')} where id = ${of('snippet')}`,
    );
    await expect(moved).rejects.toMatchObject({ code: '23503' });
  });

  test('stays when its folder goes', async () => {
    await as(
      person('manager'),
      (inner) => inner`delete from public.content_sections where id = ${of('section')}`,
    );
    expect(
      await sql()`select section_id from public.content_documents where id = ${of('snippet')}`,
    ).toEqual([{ section_id: null }]);
  });

  test('of one client is not attached to the campaign of another', async () => {
    const attached = as(
      person('manager'),
      (inner) =>
        inner`insert into public.content_attachments (document_id, subject_kind, subject_id)
          values (${of('snippet')}, 'campaign', ${idOf('north', 'bolt', 'campaign', 'shared')})`,
    );
    await expect(attached).rejects.toMatchObject({ code: 'PT404' });
  });

  test.each(['manager', 'copywriter', 'member'])(
    'of another agency, or on its campaign, is not there for a %s, as what never was',
    async (who) => {
      const nowhere = idOf('nowhere');
      const [snippet, campaign] = [of('snippet'), of('campaign', 'shared')];
      const theirs = (...words: string[]) => idOf('south', 'acme', ...words);
      const attach = (document: string, subject: string) =>
        as(
          person(who),
          (
            inner,
          ) => inner`insert into public.content_attachments (document_id, subject_kind, subject_id)
            values (${document}, 'campaign', ${subject})`,
        ).then(
          () => 'attached',
          ({ code, message }) => `${code} ${message}`,
        );
      const [theirCampaign, noCampaign] = [
        await attach(snippet, theirs('campaign', 'shared')),
        await attach(snippet, nowhere),
      ];
      expect(theirCampaign).toMatch(/^PT404/);
      expect(theirCampaign).toBe(noCampaign);
      expect(await attach(theirs('snippet'), campaign)).toBe(await attach(nowhere, campaign));
    },
  );
});

describe('a client’s library', () => {
  const file = (twin: string) => of('library file', twin);
  const opens = (who: string, id: string) =>
    as(person(who), (inner) => inner`select 1 from public.files where id = ${id}`);

  test('opens to their people while it is shared, and closes with the next question', async () => {
    expect(await opens('member', file('hidden'))).toHaveLength(0);
    const set = (at: string | null) =>
      as(
        person('manager'),
        (inner) =>
          inner`update public.client_documents set shared_at = ${at} where id = ${of('document', 'hidden')}
            returning shared_by, shared_at`,
      );
    const [given] = await set('2001-01-01');
    expect(given?.shared_by).toBe(who('manager'));
    expect(given?.shared_at.getFullYear()).toBeGreaterThan(2020);
    expect(await opens('member', file('hidden'))).toHaveLength(1);
    expect(await opens('member_elsewhere', file('hidden'))).toHaveLength(0);
    expect(await set(null)).toMatchObject([{ shared_by: null }]);
    expect(await opens('member', file('hidden'))).toHaveLength(0);
  });

  test('what is shared is told to its client’s people, and to nobody else', async () => {
    const share = (id: string, at: string | null) =>
      as(
        person('manager'),
        (inner) => inner`update public.client_documents set shared_at = ${at} where id = ${id}`,
      );
    await sql()`delete from public.crm_notifications`;
    await share(of('document', 'hidden'), '2001-01-01');
    await share(of('document', 'hidden'), '2002-01-01'); // it is shared already
    const told = await sql()<{ user_id: string; detail: { clientSlug: string } }[]>`
      select user_id, detail from public.crm_notifications where kind = 'document_shared'`;
    const members = await sql()<{ user_id: string }[]>`
      select user_id from public.client_members where client_id = ${acme}`;
    expect(told.map(({ user_id }) => user_id).sort()).toEqual(
      members.map(({ user_id }) => user_id).sort(),
    );
    expect(told[0]?.detail).toMatchObject({ clientSlug: 'acme' });
  });

  test('holds no recording of a call', async () => {
    const added = as(
      person('manager'),
      (inner) =>
        inner`insert into public.client_documents (file_id, title) values (${of('recording')}, 'The call')`,
    );
    await expect(added).rejects.toMatchObject({ code: 'PT404' });
  });

  test('does not tell whether another agency has a file', async () => {
    const add = (id: string) =>
      as(
        person('manager'),
        (inner) => inner`insert into public.client_documents (file_id, title) values (${id}, 'x')`,
      );
    for (const id of [idOf('south', 'acme', 'library file', 'new'), who('nobody')]) {
      await expect(add(id)).rejects.toMatchObject({ code: '42501' });
    }
  });
});

describe('the search', () => {
  test('finds other forms of a word, marks them, and puts titles first', async () => {
    await as(
      person('manager'),
      (inner) =>
        inner`insert into public.content_documents (client_id, title, body)
          values (${acme}, 'On shouting', ${inner.json(written('Nothing here.') as never)})`,
    );
    const hits = await search('shouts');
    expect(hits[0]?.title).toBe('On \u0002shouting\u0003');
    expect(hits.find(({ id }) => id === of('snippet'))?.excerpt).toContain('\u0002shout\u0003');
  });

  test('shows neither what is put away nor what the person does not reach', async () => {
    await sql()`update public.content_documents set archived_at = now() where id = ${of('snippet')}`;
    const ids = (await search('shout', 'copywriter')).map(({ id }) => id);
    expect(ids).toContain(of('guideline'));
    expect(ids).toContain(idOf('north', 'in-house', 'guideline'));
    expect(ids).not.toContain(of('snippet'));
    expect(ids).not.toContain(idOf('north', 'bolt', 'guideline'));
    expect(ids).not.toContain(idOf('south', 'acme', 'guideline'));
  });

  test('finds what was said on a call, and when', async () => {
    await sql()`update public.call_transcripts set lines = ${sql().json([
      { start: 0, end: 900, speaker: 'Hanna', text: 'Good morning.' },
      {
        start: 61_500,
        end: 64_000,
        speaker: 'Hanna',
        text: 'Refills belong in every company mail.',
      },
    ])} where call_id = ${of('call')}`;
    const [hit] = await search('companies refill');
    expect(hit).toMatchObject({ source: 'call', id: of('call'), at_ms: 61_500 });
    expect(hit?.excerpt).toContain('\u0002Refills\u0003');
  });

  test.each(['', '   ', '"', '&|!<->', 'the', "'); drop table clients", '-', 'or or or'])(
    'of %j is no error',
    async (query) => {
      expect(Array.isArray(await search(query))).toBe(true);
    },
  );

  test('takes HTML for words, never for markup', async () => {
    await as(
      person('manager'),
      (inner) =>
        inner`insert into public.content_documents (client_id, kind, title, html)
          values (${bolt}, 'template', 'Launch', '<style>.zebra{}</style><p onclick="alert(1)">Zebra <b>crossing</b></p>')`,
    );
    const [hit] = await search('zebra');
    expect(hit?.excerpt).toContain('\u0002Zebra\u0003');
    expect(hit?.excerpt).not.toMatch(/[<>]/);
  });
});

import { describe, expect, test } from 'vitest';
import { mayImport, placeOf } from './layers.ts';
import { filesIn, importsOf, isCode, read } from './sources.ts';

const sources = [...filesIn('app', 'components', 'lib').filter(isCode), 'middleware.ts'];

describe('who may import whom', () => {
  test('every folder has its place in the order', () => {
    expect(sources.filter((file) => !placeOf(file))).toEqual([]);
  });

  test('a file imports only from above it', () => {
    const offending = sources.flatMap((file) => {
      const from = placeOf(file);
      return importsOf(file)
        .filter(({ target }) => target.startsWith('@/'))
        .filter(({ target }) => {
          const to = placeOf(target.slice(2));
          return !from || !to || !mayImport(from, to);
        })
        .map(({ target }) => `${file} imports ${target}`);
    });
    expect(offending).toEqual([]);
  });

  test('nothing climbs: in-folder is ./, across folders is @/', () => {
    expect(
      sources.flatMap((file) =>
        importsOf(file)
          .filter(({ target }) => target.startsWith('../'))
          .map(({ target }) => `${file} imports ${target}`),
      ),
    ).toEqual([]);
  });

  test('a view calls no query and holds no database client', () => {
    const views = sources.filter((file) => file.startsWith('components/'));
    const offending = views.flatMap((file) =>
      importsOf(file)
        .filter(
          ({ target, typeOnly }) =>
            !typeOnly &&
            (/(^|\/)queries(\/|$)/.test(target) ||
              ['@/lib/core/database', '@supabase/supabase-js', '@supabase/ssr'].includes(target)),
        )
        .map(({ target }) => `${file} imports ${target}`),
    );
    expect(offending).toEqual([]);
  });

  test('nothing under lib is a component or a hook', () => {
    expect(
      sources.filter(
        (file) =>
          file.startsWith('lib/') &&
          (file.endsWith('.tsx') ||
            (/from 'react'/.test(read(file)) && /\buse(State|Effect|Ref)\(/.test(read(file)))),
      ),
    ).toEqual([]);
  });

  test('supabase imports nothing from the app: the database is the contract', () => {
    const offending = filesIn('supabase')
      .filter(isCode)
      .flatMap((file) =>
        importsOf(file)
          .filter(
            ({ target }) =>
              target.startsWith('@/') || /^(\.\.\/)+(app|components|lib)\//.test(target),
          )
          .map(({ target }) => `${file} imports ${target}`),
      );
    expect(offending).toEqual([]);
  });

  test('the team’s pages ask who looks by requireTeam: a frame’s redirect does not hold a page back', () => {
    const pages = [...filesIn('app/team', 'app/agency').filter(isCode), 'lib/clients/open.ts'];
    expect(pages.filter((file) => /\brequire(?:Session|Permission)\b/.test(read(file)))).toEqual(
      [],
    );
  });

  test('nothing that the browser or Next runs holds the secret key', () => {
    expect(
      sources.filter((file) => /SERVICE_ROLE|service_role|SECRET_KEY/.test(read(file))),
    ).toEqual([]);
  });
});

import type { Table } from './matrix.ts';
import { idOf, type Agency, type Client } from './people.ts';
import { both, reads, writes, type Row } from './rules.ts';

type Homes = {
  perClient: (key: (agency: Agency, client: Client) => Row['key']) => Row[];
  twins: (key: (agency: Agency, client: Client, twin: string) => Row['key']) => Row[];
};

const clientOf = ({ agency, client = 'acme' }: Row) => idOf(agency, client);
const of = ({ agency, client = 'acme' }: Row, ...words: string[]) => idOf(agency, client, ...words);

export const postTables = ({ perClient, twins }: Homes): Record<string, Table> => ({
  post_channels: {
    rows: [{ name: 'x', agency: 'north', key: { channel: 'x' } }],
    select: 'channel caption_limit hashtag_limit media_min media_max link_length',
    read: () => true,
  },
  content_posts: {
    rows: twins((agency, client, twin) => ({ id: idOf(agency, client, 'post', twin) })),
    select: `id agency_id client_id channel title status status_order publish_at decide_by owner_id shared_at published_at published_url
      created_by created_at updated_at`,
    read: reads('posts.read'),
    insert: {
      columns: 'id client_id channel title publish_at decide_by owner_id',
      rule: writes('posts.manage'),
      into: perClient(() => ({})),
      values: (row) => ({ client_id: clientOf(row), channel: 'facebook', title: 'Fresh' }),
    },
    update: {
      columns: 'title channel publish_at decide_by owner_id',
      rule: writes('posts.manage'),
      set: `title = 'Renamed'`,
    },
    // What the client knows of is not taken from under them.
    remove: { rule: (by, row) => row.reached === false && writes('posts.manage')(by, row) },
  },
  content_post_versions: {
    rows: twins((agency, client, twin) => ({ id: idOf(agency, client, 'post version', twin) })),
    select:
      'id agency_id client_id post_id version based_on caption author_id shared_at created_at',
    read: reads('posts.read'),
    insert: {
      columns: 'post_id based_on caption',
      rule: writes('posts.manage'),
      into: perClient(() => ({})),
      values: (row) => ({ post_id: of(row, 'post', 'shared'), based_on: 2, caption: 'Fresh' }),
    },
  },
  content_post_media: {
    rows: twins((agency, client, twin) => ({
      version_id: idOf(agency, client, 'post version', twin),
      position: '1',
    })),
    select: 'version_id position file_id alt agency_id client_id',
    read: reads('posts.read'),
    insert: {
      columns: 'version_id position file_id alt',
      // Only who wrote the version, as save_post() does.
      rule: both(writes('posts.manage'), ({ name }) => name === 'strategist'),
      into: perClient(() => ({})),
      values: (row) => ({
        version_id: of(row, 'post version', 'hidden'),
        position: 2,
        file_id: of(row, 'file', 'hidden'),
      }),
    },
  },
});

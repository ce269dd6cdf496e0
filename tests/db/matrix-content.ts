import type { Table } from './matrix.ts';
import { idOf, type Agency, type Client } from './people.ts';
import { reachOf } from './permissions.ts';
import {
  agencyWide,
  either,
  reads,
  sameAgency,
  team,
  writes,
  type Row,
  type Rule,
} from './rules.ts';

const HOMES: [Agency, Client][] = [
  ['north', 'acme'],
  ['north', 'bolt'],
  ['south', 'acme'],
];

const ofClients = (key: (agency: Agency, client: Client) => Row['key']): Row[] =>
  HOMES.map(([agency, client]) => ({
    name: `${agency} ${client}`,
    agency,
    client,
    key: key(agency, client),
  }));

/** What stands on a client's shelf, and what stands on the agency's own. */
const onShelves = (key: (agency: Agency, ...words: string[]) => Row['key']): Row[] => [
  ...ofClients((agency, client) => key(agency, client)),
  ...(['north', 'south'] as const).map((agency) => ({
    name: `${agency} in-house`,
    agency,
    key: key(agency, 'in-house'),
  })),
];

const fresh: Row[] = [...ofClients(() => ({})), { name: 'in-house', agency: 'north', key: {} }];

/** The agency's own shelf is for everybody who reads any. */
const library: Rule = (by, row) =>
  !row.client &&
  sameAgency(by, row) &&
  !['member', undefined].includes(reachOf('content.read', by.role));
const readsContent = either(team('content.read'), library);
const managesContent = either(writes('content.manage'), agencyWide('content.manage'));
/** What belongs to no client becomes the writer's own agency's, whichever that is. */
const begins: Rule = (by, row) =>
  row.client ? writes('content.manage')(by, row) : reachOf('content.manage', by.role) === 'agency';

const clientOf = ({ agency, client }: Row) => client && idOf(agency, client);
const of = ({ agency, client = 'acme' }: Row, ...words: string[]) => idOf(agency, client, ...words);

const view = (kind: string, body = 'body'): Table => ({
  rows: onShelves((agency, ...words) => ({ id: idOf(agency, ...words, kind) })),
  select: `id agency_id client_id title ${body} tags version updated_at`,
  read: readsContent,
});

export const contentTables: Record<string, Table> = {
  content_sections: {
    rows: onShelves((agency, ...words) => ({ id: idOf(agency, ...words, 'section') })),
    select: 'id agency_id client_id home name created_by created_at',
    read: readsContent,
    insert: {
      columns: 'client_id name',
      rule: begins,
      into: fresh,
      values: (row) => ({ client_id: clientOf(row), name: 'Fresh' }),
    },
    update: { columns: 'name', rule: managesContent, set: `name = 'Renamed'` },
    remove: { rule: managesContent },
  },
  content_documents: {
    rows: onShelves((agency, ...words) => ({ id: idOf(agency, ...words, 'guideline') })),
    select: `id agency_id client_id home section_id kind kind_order title body html tags version archived_at created_by updated_by
      created_at updated_at`,
    read: readsContent,
    insert: {
      columns: 'client_id section_id kind title body html tags',
      rule: begins,
      into: fresh,
      values: (row) => ({ client_id: clientOf(row), title: 'Fresh' }),
    },
    update: {
      columns: 'section_id title body html tags archived_at',
      rule: managesContent,
      set: `tags = '{renamed}'`,
    },
  },
  content_versions: {
    rows: onShelves((agency, ...words) => ({
      document_id: idOf(agency, ...words, 'guideline'),
      version: '1',
    })),
    select: 'id agency_id home document_id version title body html author_id created_at',
    read: readsContent,
  },
  content_attachments: {
    rows: ofClients((agency, client) => ({
      document_id: idOf(agency, client, 'guideline'),
      subject_id: idOf(agency, client, 'campaign', 'shared'),
    })),
    select: 'document_id subject_kind subject_id agency_id client_id created_by created_at',
    read: team('content.read'),
    insert: {
      columns: 'document_id subject_kind subject_id',
      rule: writes('content.manage'),
      values: (row) => ({
        document_id: of(row, 'snippet'),
        subject_kind: 'campaign',
        subject_id: of(row, 'campaign', 'shared'),
      }),
      // What one does not see is answered as if it were not there.
      refused: (by, row) => (by && team('content.read')(by, row) ? 'policy' : 'PT404'),
    },
    remove: { rule: writes('content.manage') },
  },
  client_documents: {
    rows: (['shared', 'hidden'] as const).flatMap((twin) =>
      ofClients((agency, client) => ({ id: idOf(agency, client, 'document', twin) })).map(
        (row) => ({ ...row, name: `${row.name} ${twin}`, reached: twin === 'shared' }),
      ),
    ),
    select:
      'id agency_id client_id file_id kind title note shared_at shared_by created_by created_at updated_at',
    read: reads('documents.read'),
    insert: {
      columns: 'file_id kind title note shared_at',
      rule: writes('documents.manage'),
      into: ofClients(() => ({})),
      values: (row) => ({ file_id: of(row, 'library file', 'new'), title: 'Fresh' }),
    },
    update: {
      columns: 'kind title note shared_at',
      rule: writes('documents.manage'),
      set: `title = 'Renamed'`,
    },
    remove: { rule: writes('documents.manage') },
  },
  brand_guidelines: view('guideline'),
  copy_snippets: view('snippet'),
  content_templates: view('template', 'html'),

  call_recordings: {
    rows: ofClients((agency, client) => ({ id: idOf(agency, client, 'call') })),
    select: `id agency_id client_id campaign_id title occurred_at duration_seconds attendees notes link file_id consent_from
      consent_way consent_at consent_stated_by version created_by created_at updated_at`,
    read: team('calls.read'),
    insert: {
      columns:
        'client_id campaign_id title occurred_at duration_seconds attendees notes link consent_from consent_way consent_at',
      rule: writes('calls.manage'),
      values: (row) => ({
        client_id: clientOf(row),
        title: 'Fresh',
        occurred_at: '2026-02-01T10:00:00Z',
      }),
    },
    update: {
      columns:
        'campaign_id title occurred_at duration_seconds attendees notes link consent_from consent_way consent_at',
      rule: writes('calls.manage'),
      set: `notes = 'Changed'`,
    },
    remove: { rule: writes('calls.manage') },
  },
  call_transcripts: {
    rows: ofClients((agency, client) => ({ call_id: idOf(agency, client, 'call') })),
    select: 'call_id agency_id client_id format lines created_by created_at updated_at',
    read: team('calls.read'),
    insert: {
      columns: 'call_id format lines',
      rule: writes('calls.manage'),
      values: (row) => ({
        call_id: of(row, 'silent call'),
        format: 'text',
        lines: [{ start: null, end: null, speaker: '', text: 'Hello' }],
      }),
    },
    update: { columns: 'format lines', rule: writes('calls.manage'), set: `format = 'srt'` },
  },
  call_action_items: {
    rows: ofClients((agency, client) => ({ id: idOf(agency, client, 'action item') })),
    select:
      'id agency_id client_id call_id title at_ms assignee_id due_on task_id created_by created_at',
    read: team('calls.read'),
    insert: {
      columns: 'call_id title at_ms assignee_id due_on',
      rule: writes('calls.manage'),
      values: (row) => ({ call_id: of(row, 'call'), title: 'Fresh' }),
    },
    update: {
      columns: 'title assignee_id due_on',
      rule: writes('calls.manage'),
      set: `title = 'Changed'`,
    },
    remove: { rule: writes('calls.manage') },
  },
};

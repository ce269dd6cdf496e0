import { fresh, HOMES } from './matrix-tasks.ts';
import type { Table } from './matrix.ts';
import { idOf } from './people.ts';
import { assignee, either, reads, team, writes, type Row } from './rules.ts';

const twins = (word: string, column = 'id'): Row[] =>
  ['shared', 'hidden'].flatMap((twin) =>
    HOMES.map(([agency, client]) => ({
      name: `${agency} ${client} ${twin}`,
      agency,
      client,
      reached: twin === 'shared',
      key: { [column]: idOf(agency, client, word, twin) },
    })),
  );
const one = (words: string[], column = 'id', more: Row['key'] = {}): Row[] =>
  HOMES.map(([agency, client]) => ({
    name: `${agency} ${client}`,
    agency,
    client,
    key: { [column]: idOf(agency, client, ...words), ...more },
  }));
const of = (row: Row, ...words: string[]) => idOf(row.agency, row.client ?? 'acme', ...words);

const asked = (subject: string, kind: string): Table => ({
  rows: one(['approval', kind]),
  select: `id agency_id client_id ${subject} status round content_hash decide_by requested_by concern closed_at created_at`,
  read: reads('campaigns.read'),
});

const POPUP =
  'title priority kind trigger_kind trigger_value audience offer headline body button small_print file_id due_on decide_by';
const TEST = 'campaign_id title varies metric';

export const flowTables: Record<string, Table> = {
  crm_flows: {
    rows: twins('flow'),
    select: `id agency_id client_id title status status_order held_from goal trigger_kind trigger_name trigger_ref sender_name sender_email
      due_on decide_by shared_at live_at stage_since version created_by created_at updated_at`,
    read: reads('campaigns.read'),
    insert: {
      columns: 'client_id title goal trigger_kind trigger_name trigger_ref due_on decide_by',
      rule: writes('campaigns.create'),
      into: fresh,
      values: (row) => ({ client_id: of(row), title: 'Fresh', trigger_kind: 'list' }),
    },
    update: {
      columns:
        'title goal trigger_kind trigger_name trigger_ref sender_name sender_email due_on decide_by',
      rule: writes('campaigns.edit_brief'),
      set: `title = 'Renamed'`,
    },
  },
  flow_assignees: {
    rows: one(['flow', 'shared'], 'flow_id', { duty: 'copywriter' }),
    select: 'flow_id duty user_id agency_id client_id created_at',
    read: team('campaigns.read'),
    insert: {
      columns: 'flow_id duty user_id',
      rule: writes('campaigns.assign'),
      values: (row) => ({
        flow_id: of(row, 'flow', 'hidden'),
        duty: 'implementor',
        user_id: idOf(row.agency, 'staff'),
      }),
    },
    update: {
      columns: 'user_id',
      rule: writes('campaigns.assign'),
      set: `user_id = '${idOf('north', 'manager')}'`,
      instead: (row) => (row.agency === 'south' ? '23503' : undefined),
      blind: (by) => (by?.agency === 'south' && by.role === 'admin' ? '23503' : undefined),
    },
    remove: { rule: writes('campaigns.assign') },
  },
  flow_steps: {
    rows: twins('step'),
    select: `id agency_id client_id flow_id kind split_id branch position name delay_amount delay_unit condition status stage_since
      shared_at created_at`,
    read: reads('campaigns.read'),
    update: {
      columns: 'name delay_amount delay_unit condition',
      rule: writes('campaigns.edit_brief'),
      set: `name = 'Renamed'`,
    },
  },
  flow_copies: {
    rows: twins('flow copy'),
    select:
      'id agency_id client_id step_id version based_on subject preview_text body note author_id shared_at created_at',
    read: reads('campaigns.read'),
    insert: {
      columns: 'step_id based_on subject preview_text body note',
      rule: either(writes('campaigns.edit_copy'), assignee('campaigns.edit_copy', 'copywriter')),
      into: fresh,
      values: (row) => ({
        step_id: of(row, 'step', 'shared'),
        based_on: 2,
        body: { type: 'doc', content: [] },
      }),
    },
  },
  flow_designs: {
    rows: twins('flow design'),
    select: 'id agency_id client_id step_id version file_id note author_id shared_at created_at',
    read: reads('campaigns.read'),
    insert: {
      columns: 'step_id file_id note',
      rule: either(writes('campaigns.edit_design'), assignee('campaigns.edit_design', 'designer')),
      into: fresh,
      values: (row) => ({
        step_id: of(row, 'step', 'shared'),
        file_id: of(row, 'file', 'hidden'),
      }),
    },
  },
  flow_publications: {
    rows: one(['flow', 'shared'], 'flow_id'),
    select: 'flow_id agency_id client_id state wanted attempt klaviyo_flow_id detail updated_at',
    read: team('campaigns.read'),
  },
  flow_approvals: asked('flow_id', 'flow'),
  flow_email_approvals: asked('step_id', 'flow_email'),
  popup_approvals: asked('popup_id', 'popup'),
  crm_popups: {
    rows: twins('popup'),
    select: `id agency_id client_id status status_order ${POPUP} shared_at live_at stage_since version created_by created_at updated_at`,
    read: reads('campaigns.read'),
    insert: {
      columns: `client_id ${POPUP}`,
      rule: writes('campaigns.create'),
      into: fresh,
      values: (row) => ({ client_id: of(row), title: 'Fresh' }),
    },
    // To whom which of its fields belong is told apart by crm_popups_11_reach.
    update: {
      columns: POPUP,
      rule: either(
        writes('campaigns.edit_brief'),
        assignee('campaigns.edit_copy', 'copywriter'),
        assignee('campaigns.edit_design', 'designer'),
      ),
      set: `offer = ''`,
    },
  },
  popup_assignees: {
    rows: one(['popup', 'shared'], 'popup_id', { duty: 'copywriter' }),
    select: 'popup_id duty user_id agency_id client_id created_at',
    read: team('campaigns.read'),
    insert: {
      columns: 'popup_id duty user_id',
      rule: writes('campaigns.assign'),
      values: (row) => ({
        popup_id: of(row, 'popup', 'hidden'),
        duty: 'implementor',
        user_id: idOf(row.agency, 'staff'),
      }),
    },
    update: {
      columns: 'user_id',
      rule: writes('campaigns.assign'),
      set: `user_id = '${idOf('north', 'manager')}'`,
      instead: (row) => (row.agency === 'south' ? '23503' : undefined),
      blind: (by) => (by?.agency === 'south' && by.role === 'admin' ? '23503' : undefined),
    },
    remove: { rule: writes('campaigns.assign') },
  },
  popup_designs: {
    rows: twins('popup design'),
    select: 'id agency_id client_id popup_id version file_id author_id shared_at created_at',
    read: reads('campaigns.read'),
  },
  crm_ab_tests: {
    rows: twins('ab_test'),
    select: `id agency_id client_id ${TEST} status status_order winner_id decided_at learned started_at shared_at created_at`,
    read: reads('campaigns.read'),
    insert: {
      columns: `client_id ${TEST}`,
      rule: writes('campaigns.create'),
      into: fresh,
      values: (row) => ({
        client_id: of(row),
        title: 'Fresh',
        varies: 'offer',
        metric: 'click_rate',
      }),
    },
    update: { columns: TEST, rule: writes('campaigns.edit_brief'), set: `title = 'Renamed'` },
  },
  ab_test_internals: {
    rows: twins('ab_test', 'test_id'),
    select:
      'test_id agency_id client_id hypothesis baseline effect decided_by created_by updated_at',
    read: team('campaigns.read'),
    insert: {
      columns: 'test_id hypothesis baseline effect',
      rule: writes('campaigns.edit_brief'),
      into: fresh,
      values: (row) => ({ test_id: of(row, 'ab_test', 'bare'), baseline: 0.02, effect: 0.01 }),
    },
    update: {
      columns: 'hypothesis baseline effect',
      rule: writes('campaigns.edit_brief'),
      set: `hypothesis = 'Believed'`,
    },
  },
  ab_test_variants: {
    rows: twins('variant'),
    select:
      'id agency_id client_id test_id position label description recipients successes counted_at counted_from klaviyo_name shared_at created_at',
    read: reads('campaigns.read'),
    insert: {
      columns: 'test_id position label description',
      rule: writes('campaigns.edit_brief'),
      into: fresh,
      values: (row) => ({ test_id: of(row, 'ab_test', 'hidden'), position: 3, label: 'C' }),
    },
    update: {
      columns: 'label description recipients successes klaviyo_name',
      rule: writes('campaigns.edit_brief'),
      set: `label = 'Renamed'`,
    },
    remove: { rule: writes('campaigns.edit_brief') },
  },
};

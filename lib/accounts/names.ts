import type { Role } from '@/lib/core/session';

export const ROLE_NAMES: Record<Role, string> = {
  admin: 'Admin',
  manager: 'Manager',
  staff: 'Staff',
  strategist: 'Strategist',
  copywriter: 'Copywriter',
  designer: 'Designer',
  implementor: 'Implementor',
  sales_agent: 'Sales agent',
  creator_manager: 'Creator manager',
  creator: 'Creator',
  client_user: 'Client user',
};

/** What the permissions in use are called, by the work they belong to. */
export const PERMISSION_GROUPS: { title: string; names: Record<string, string> }[] = [
  {
    title: 'Campaigns',
    names: {
      'campaigns.read': 'See campaigns',
      'campaigns.create': 'Start campaigns',
      'campaigns.edit_brief': 'Write the brief, hold and cancel',
      'campaigns.assign': 'Assign people',
      'campaigns.edit_copy': 'Write and hand over copy',
      'campaigns.edit_design': 'Upload and hand over designs',
      'campaigns.approve_qa': 'Pass QA',
      'campaigns.schedule': 'Schedule',
      'campaigns.delete': 'Delete campaigns',
      'annotations.write': 'Pin remarks on designs',
      'comments.internal': 'Comment inside the team',
      'comments.client': 'Comment to the client',
    },
  },
  {
    title: 'Clients',
    names: {
      'clients.read': 'See clients',
      'clients.create': 'Add clients',
      'clients.update': 'Change clients',
      'clients.archive': 'Archive clients',
      'clients.notes_read': 'Read internal notes',
      'clients.notes_write': 'Write internal notes',
      'client_members.manage': 'Manage a client’s people',
      'portal.manage': 'Look after portals',
      'documents.read': 'Read documents',
      'documents.manage': 'Add files',
      'approvals.decide': 'Approve for the client',
      'requests.create': 'Ask for work',
      'requests.process': 'Accept and decline requests',
    },
  },
  {
    title: 'Content',
    names: {
      'content.read': 'See the content library',
      'content.manage': 'Look after the content library',
      'posts.read': 'See posts',
      'posts.manage': 'Write and publish posts',
      'posts.decide': 'Approve posts for the client',
    },
  },
  {
    title: 'Work and time',
    names: {
      'tasks.read': 'See tasks',
      'tasks.write': 'Give and do tasks',
      'calls.read': 'See calls',
      'calls.manage': 'Write down calls',
      'events.read': 'See events',
      'events.write': 'Plan events',
      'time.track': 'Track time',
      'time.read': 'See tracked time',
      'workload.read': 'See the workload',
      'capacity.manage': 'Set hours and days off',
    },
  },
  {
    title: 'Packages and goals',
    names: {
      'scope.read': 'See what a package has left',
      'scope.manage': 'Agree packages',
      'scope.override': 'Allow more than a package',
      'goals.read': 'See goals',
      'goals.manage': 'Set goals',
    },
  },
  {
    title: 'Results',
    names: {
      'analytics.read': 'See analytics',
      'campaign_metrics.read': 'See what a campaign earned',
      'metrics.import': 'Import Klaviyo’s export',
      'integrations.manage': 'Connect Klaviyo',
    },
  },
  {
    title: 'Agency',
    names: {
      'users.read': 'See colleagues',
      'users.manage': 'Invite and deactivate people',
      'roles.manage': 'Change what roles may do',
      'agency.settings': 'Change the agency’s settings',
      'audit.read': 'Read the audit log',
      view_as: 'Look as somebody else',
    },
  },
];

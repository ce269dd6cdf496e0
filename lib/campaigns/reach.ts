import type { Can } from '@/lib/core/machine';
import type { Session } from '@/lib/core/session';
import type { CampaignDuty } from './names';

export type Assignment = { duty: CampaignDuty; user_id: string };
type Viewer = Pick<Session, 'userId' | 'permissions' | 'viewing'>;

const OWN_DUTY: Partial<Record<string, CampaignDuty>> = {
  'campaigns.edit_copy': 'copywriter',
  'campaigns.edit_design': 'designer',
  'campaigns.schedule': 'implementor',
};

/** What to offer on one campaign; the same reaches that Postgres enforces. Nothing while looking as somebody else. */
export function campaignCan(viewer: Viewer, assignees: readonly Assignment[]): Can {
  return (permission) => {
    const reach = viewer.permissions[permission];
    if (!reach || viewer.viewing) return false;
    if (reach !== 'own') return true;
    const duty = OWN_DUTY[permission];
    return assignees.some(
      ({ user_id, duty: held }) => user_id === viewer.userId && (!duty || held === duty),
    );
  };
}

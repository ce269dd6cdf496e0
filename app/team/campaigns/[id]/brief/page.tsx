import { openCampaign } from '@/app/team/campaigns/record';
import { Suggestions } from '@/app/team/suggestions';
import { AssigneesForm } from '@/components/campaigns/assignees-form';
import { BriefFields } from '@/components/campaigns/brief-fields';
import { LabelsForm } from '@/components/campaigns/labels-form';
import { SaveForm } from '@/components/ui/save-form';
import { Scroll } from '@/components/shell/page';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { SectionHead } from '@/components/ui/section-head';
import { Textarea } from '@/components/ui/textarea';
import { listColleagues } from '@/lib/accounts/people';
import { saveFacts, saveNotes } from '@/lib/campaigns/actions';
import { assignCampaign } from '@/lib/campaigns/bulk-actions';
import { candidatesFor } from '@/lib/campaigns/candidates';
import { campaignCan } from '@/lib/campaigns/reach';
import { listClientTeam } from '@/lib/clients/queries';
import { toLocal } from '@/lib/core/clock';

type Props = { params: Promise<{ id: string }> };

export default async function BriefPage({ params }: Props) {
  const { session, campaign } = await openCampaign((await params).id);
  const { db, agency } = session;
  const { client } = campaign;
  const [colleagues, team] = await Promise.all([
    listColleagues(db, agency.id),
    listClientTeam(db, client.id),
  ]);
  const can = campaignCan(session, campaign.assignees);
  const mayEdit = can('campaigns.edit_brief');
  const sendLocal = campaign.send_at ? toLocal(campaign.send_at, client.time_zone) : '';

  return (
    <Scroll aria-label="Brief">
      <div className="grid lg:grid-cols-[minmax(0,1fr)_320px]">
        <div className="min-w-0 border-line lg:border-r">
          <SectionHead title="For the team only" aside="The client never reads this" />
          <div className="border-b border-line p-4">
            <SaveForm action={saveNotes} saved="Brief saved" label="Save brief">
              <input type="hidden" name="id" value={campaign.id} />
              <fieldset disabled={!mayEdit} className="grid gap-4">
                <Field label="Brief">
                  {(control) => (
                    <Textarea
                      name="brief"
                      rows={6}
                      maxLength={20_000}
                      defaultValue={campaign.brief}
                      {...control}
                    />
                  )}
                </Field>
                <Field label="Hours estimated" className="w-40">
                  {(control) => (
                    <Input
                      type="number"
                      name="estimateHours"
                      min={0}
                      max={1000}
                      step={0.25}
                      defaultValue={
                        campaign.estimateMinutes === null ? '' : campaign.estimateMinutes / 60
                      }
                      {...control}
                    />
                  )}
                </Field>
              </fieldset>
            </SaveForm>
          </div>
          <SectionHead title="What and when" />
          <div className="p-4">
            <SaveForm action={saveFacts} saved="Campaign saved" label="Save campaign">
              <input type="hidden" name="id" value={campaign.id} />
              <fieldset disabled={!mayEdit} className="grid gap-4">
                <BriefFields values={{ ...campaign, sendLocal }} zone={client.time_zone} />
                <div className="grid gap-4 sm:grid-cols-3">
                  <Field label="Audience size">
                    {(control) => (
                      <Input
                        type="number"
                        name="audienceSize"
                        min={0}
                        defaultValue={campaign.audience_size ?? ''}
                        {...control}
                      />
                    )}
                  </Field>
                  <Field label="Sender name">
                    {(control) => (
                      <Input
                        name="senderName"
                        maxLength={120}
                        defaultValue={campaign.sender_name}
                        {...control}
                      />
                    )}
                  </Field>
                  <Field label="Sender address">
                    {(control) => (
                      <Input
                        type="email"
                        name="senderEmail"
                        maxLength={254}
                        defaultValue={campaign.sender_email}
                        {...control}
                      />
                    )}
                  </Field>
                </div>
              </fieldset>
            </SaveForm>
          </div>
        </div>
        <div className="max-lg:border-t max-lg:border-line">
          <SectionHead title="Who works on it" />
          <div className="border-b border-line p-4">
            <AssigneesForm
              id={campaign.id}
              assign={assignCampaign}
              assignees={campaign.assignees}
              people={candidatesFor(colleagues, team)}
              mayAssign={can('campaigns.assign')}
            />
          </div>
          <div className="grid gap-3 border-b border-line p-4 empty:hidden">
            <Suggestions session={session} kind="campaign" work={campaign} />
          </div>
          <SectionHead title="Labels" />
          <div className="p-4">
            <LabelsForm
              campaignId={campaign.id}
              labels={campaign.labels.map(({ label }) => label)}
              mayEdit={mayEdit}
            />
          </div>
        </div>
      </div>
    </Scroll>
  );
}

import { openFlow } from '@/app/team/flows/record';
import { Suggestions } from '@/app/team/suggestions';
import { AssigneesForm } from '@/components/campaigns/assignees-form';
import { FlowFields } from '@/components/flows/flow-fields';
import { Scroll } from '@/components/shell/page';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { SaveForm } from '@/components/ui/save-form';
import { SectionHead } from '@/components/ui/section-head';
import { listColleagues } from '@/lib/accounts/people';
import { candidatesFor } from '@/lib/campaigns/candidates';
import { listClientTeam } from '@/lib/clients/queries';
import { assignFlow, saveFlow } from '@/lib/flows/actions';
import { lockedFlow } from '@/lib/flows/format';

type Props = { params: Promise<{ id: string }> };

export default async function FlowPlanPage({ params }: Props) {
  const { session, flow, can } = await openFlow((await params).id);
  const [colleagues, team] = await Promise.all([
    listColleagues(session.db, session.agency.id),
    listClientTeam(session.db, flow.client_id),
  ]);
  const mayEdit = can('campaigns.edit_brief') && !lockedFlow(flow.status);
  return (
    <Scroll aria-label="Plan">
      <div className="grid lg:min-h-full lg:grid-cols-[minmax(0,1fr)_400px]">
        <section aria-labelledby="plan" className="min-w-0 border-line lg:border-r">
          <SectionHead id="plan" title="Plan" />
          <div className="max-w-160 p-4 pb-12">
            <SaveForm action={saveFlow} saved="Flow saved" label="Save the plan">
              <input type="hidden" name="id" value={flow.id} />
              <fieldset disabled={!mayEdit} className="grid gap-4">
                <FlowFields values={flow} />
                <Field
                  label="Its id in Klaviyo"
                  hint="Of the list, segment or event. With it the flow is built there by itself."
                >
                  {(control) => (
                    <Input
                      name="trigger_ref"
                      maxLength={64}
                      defaultValue={flow.trigger_ref}
                      {...control}
                    />
                  )}
                </Field>
                <div className="grid gap-4 sm:grid-cols-2">
                  <Field label="Sender’s name">
                    {(control) => (
                      <Input
                        name="sender_name"
                        maxLength={120}
                        defaultValue={flow.sender_name}
                        {...control}
                      />
                    )}
                  </Field>
                  <Field label="Sender’s e-mail">
                    {(control) => (
                      <Input
                        name="sender_email"
                        type="email"
                        maxLength={254}
                        defaultValue={flow.sender_email}
                        {...control}
                      />
                    )}
                  </Field>
                </div>
              </fieldset>
            </SaveForm>
          </div>
        </section>
        <section aria-labelledby="people" className="max-lg:border-t max-lg:border-line">
          <SectionHead id="people" title="People" />
          <div className="p-4">
            <AssigneesForm
              id={flow.id}
              assign={assignFlow}
              assignees={flow.assignees}
              people={candidatesFor(colleagues, team)}
              mayAssign={can('campaigns.assign')}
            />
          </div>
          <div className="grid gap-3 px-4 pb-4 empty:hidden">
            <Suggestions session={session} kind="flow" work={flow} />
          </div>
        </section>
      </div>
    </Scroll>
  );
}

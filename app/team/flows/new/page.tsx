import type { Metadata } from 'next';
import { ClientChoice } from '@/components/campaigns/client-choice';
import { FlowFields } from '@/components/flows/flow-fields';
import { PatternChoice } from '@/components/flows/pattern-choice';
import { ScopeLine } from '@/components/scope/scope-line';
import { PageBar, PageBody, Scroll } from '@/components/shell/page';
import { Field } from '@/components/ui/field';
import { SaveForm } from '@/components/ui/save-form';
import { SectionHead } from '@/components/ui/section-head';
import { Select } from '@/components/ui/select';
import { listColleagues } from '@/lib/accounts/people';
import { candidatesFor, suggestedFor } from '@/lib/campaigns/candidates';
import { DUTIES, dutyNames } from '@/lib/campaigns/names';
import { listClients, listClientTeam } from '@/lib/clients/queries';
import { requireTeam } from '@/lib/core/session';
import { createFlow } from '@/lib/flows/actions';
import { PATTERNS } from '@/lib/flows/patterns';
import { listClientMeters } from '@/lib/scope/queries';

export const metadata: Metadata = { title: 'New flow' };

type Props = { searchParams: Promise<{ client?: string; pattern?: string }> };

export default async function NewFlowPage({ searchParams }: Props) {
  const query = await searchParams;
  const { db, agency, permissions } = await requireTeam('campaigns.create');
  const [clients, colleagues] = await Promise.all([
    listClients(db, agency.id),
    listColleagues(db, agency.id),
  ]);
  const active = clients.filter(({ status }) => status !== 'archived');
  const client = active.find(({ slug }) => slug === query.client);
  const pattern = PATTERNS.find(({ key }) => key === query.pattern);
  const team = client ? await listClientTeam(db, client.id) : [];
  const people = candidatesFor(colleagues, team);
  const suggested = suggestedFor(team);
  const meters = client && permissions['scope.read'] ? await listClientMeters(db, client.id) : [];

  return (
    <>
      <PageBar title="New flow" crumbs={[{ href: '/team/flows', label: 'Flows' }]} />
      <PageBody>
        <Scroll aria-label="New flow">
          <div className="max-w-180 p-4 pb-12">
            <div className="mb-4 max-w-80">
              <ClientChoice clients={active} chosen={client?.slug} base="/team/flows/new" />
            </div>
            {client && meters.length > 0 && (
              <ScopeLine slug={client.slug} meters={meters} kind="flows" />
            )}
            {client && (
              <>
                <PatternChoice client={client.slug} chosen={pattern?.key} />
                <SaveForm
                  key={client.id}
                  action={createFlow}
                  saved="Flow created"
                  label="Create flow"
                  variant="primary"
                >
                  <input type="hidden" name="client_id" value={client.id} />
                  <input type="hidden" name="pattern" value={pattern?.key ?? ''} />
                  <FlowFields
                    values={{
                      title: pattern?.name,
                      trigger_kind: pattern?.trigger,
                      trigger_name: pattern?.triggerName,
                    }}
                  />
                  <SectionHead title="For the team only" className="-mx-4" />
                  <div className="grid gap-4 sm:grid-cols-2">
                    {DUTIES.map((duty) => (
                      <Field key={duty} label={dutyNames[duty]}>
                        {(control) => (
                          <Select name={duty} defaultValue={suggested[duty] ?? ''} {...control}>
                            <option value="">Nobody yet</option>
                            {people[duty].map(({ id, name }) => (
                              <option key={id} value={id}>
                                {name}
                                {id === suggested[duty] ? `, works for ${client.name}` : ''}
                              </option>
                            ))}
                          </Select>
                        )}
                      </Field>
                    ))}
                  </div>
                </SaveForm>
              </>
            )}
          </div>
        </Scroll>
      </PageBody>
    </>
  );
}

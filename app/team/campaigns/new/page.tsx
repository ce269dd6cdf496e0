import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { BriefFields } from '@/components/campaigns/brief-fields';
import { ClientChoice } from '@/components/campaigns/client-choice';
import { SaveForm } from '@/components/ui/save-form';
import { PageBar, PageBody, Scroll } from '@/components/shell/page';
import { Banner } from '@/components/ui/banner';
import { Field } from '@/components/ui/field';
import { SectionHead } from '@/components/ui/section-head';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import { listColleagues } from '@/lib/accounts/people';
import { createCampaign } from '@/lib/campaigns/actions';
import { candidatesFor, suggestedFor } from '@/lib/campaigns/candidates';
import { isUuid } from '@/lib/campaigns/filters';
import { DUTIES, dutyNames } from '@/lib/campaigns/names';
import { listClients, listClientTeam } from '@/lib/clients/queries';
import { requireTeam } from '@/lib/core/session';
import { findRequest } from '@/lib/requests/queries';
import { listClientMeters } from '@/lib/scope/queries';
import { ScopeLine } from '@/components/scope/scope-line';

export const metadata: Metadata = { title: 'New campaign' };

type Props = { searchParams: Promise<{ client?: string; request?: string }> };

export default async function NewCampaignPage({ searchParams }: Props) {
  const query = await searchParams;
  const { db, agency, permissions } = await requireTeam('campaigns.create');
  const [clients, colleagues] = await Promise.all([
    listClients(db, agency.id),
    listColleagues(db, agency.id),
  ]);
  const request = query.request
    ? isUuid(query.request)
      ? await findRequest(db, agency.id, query.request)
      : null
    : undefined;
  if (request === null) notFound();
  const active = clients.filter(({ status }) => status !== 'archived');
  const client = active.find(({ id, slug }) =>
    request ? id === request.client_id : slug === query.client,
  );
  const team = client ? await listClientTeam(db, client.id) : [];
  const people = candidatesFor(colleagues, team);
  const suggested = suggestedFor(team);
  const meters = client && permissions['scope.read'] ? await listClientMeters(db, client.id) : [];
  const answers = answersOf(request?.answers);

  return (
    <>
      <PageBar title="New campaign" crumbs={[{ href: '/team/campaigns', label: 'Campaigns' }]} />
      <PageBody>
        <Scroll aria-label="New campaign">
          {request && request.status !== 'open' && (
            <Banner tone="caution">This request has been answered already.</Banner>
          )}
          <div className="max-w-180 p-4 pb-12">
            {request ? (
              <Banner inset className="mb-4">
                From {client?.name}’s request “{request.title}”. Creating the campaign accepts it.
              </Banner>
            ) : (
              <div className="mb-4 max-w-80">
                <ClientChoice clients={active} chosen={client?.slug} />
              </div>
            )}
            {client && meters.length > 0 && <ScopeLine slug={client.slug} meters={meters} />}
            {client && (
              <SaveForm
                key={client.id}
                action={createCampaign}
                saved="Campaign created"
                label="Create campaign"
                variant="primary"
              >
                <input type="hidden" name="clientId" value={client.id} />
                {request && <input type="hidden" name="requestId" value={request.id} />}
                <BriefFields
                  values={{
                    title: request?.title,
                    goal: answers.goal || request?.details.slice(0, 2000),
                    audience: answers.audience,
                    offer: answers.offer,
                    sendLocal: request?.desired_on ? `${request.desired_on}T09:00` : '',
                  }}
                  zone={client.time_zone}
                />
                <SectionHead title="For the team only" className="-mx-4" />
                <Field label="Brief">
                  {(control) => <Textarea name="brief" rows={4} maxLength={20_000} {...control} />}
                </Field>
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
                <p className="text-12 text-faint">
                  With a goal, an audience, an offer, a send date and a copywriter it goes straight
                  to copy.
                </p>
              </SaveForm>
            )}
          </div>
        </Scroll>
      </PageBody>
    </>
  );
}

/** What the client said in the form of a campaign; other kinds say it in their own words. */
function answersOf(answers: unknown) {
  const said = z.record(z.string(), z.string()).catch({}).parse(answers);
  return { goal: said.goal, audience: said.audience, offer: said.offer };
}

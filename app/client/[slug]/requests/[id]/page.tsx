import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AttachedList } from '@/components/requests/attached-list';
import { Stage } from '@/components/portal/stage';
import { TakeBack } from '@/components/portal/take-back';
import { ClientColumn, ClientLead } from '@/components/shell/client-shell';
import { Fact, Facts } from '@/components/ui/facts';
import { Stepper } from '@/components/ui/stepper';
import { TextLink } from '@/components/ui/text-link';
import { findPeople } from '@/lib/accounts/people';
import { day } from '@/lib/core/clock';
import { isUuid } from '@/lib/core/uuid';
import { requestAnswer, requestMeta } from '@/lib/portal/format';
import { stepsOf } from '@/lib/portal/request-steps';
import type { Portal } from '@/lib/portal/queries/portal';
import { findOwnRequest, type FollowedRequest } from '@/lib/portal/queries/requests';
import { openRoom } from '@/lib/portal/queries/rooms';
import { requestStage } from '@/lib/portal/stage';
import { answersOf, choiceMeanings, choiceNames, requestNames } from '@/lib/requests/kinds';

const WORK_LINKS = {
  flow: 'Open the flow',
  popup: 'Open the popup',
  test: 'Open the results',
} as const;

type Props = { params: Promise<{ slug: string; id: string }> };

async function open({ params }: Props) {
  const { slug, id } = await params;
  const portal = await openRoom(slug, 'requests');
  const request = isUuid(id) ? await findOwnRequest(portal, id) : null;
  return request ? { portal, request } : notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await open(props)).request.title };
}

export default async function RequestPage(props: Props) {
  const { portal, request } = await open(props);
  const { session, client, home, canRequest } = portal;
  const zone = client.time_zone;
  const author = (await findPeople(session.db, session.agency.id, [request.created_by])).get(
    request.created_by,
  );
  const who = request.created_by === session.userId ? 'you' : author?.name;
  const answer = requestAnswer(request, zone) ?? request.answer;

  return (
    <ClientColumn>
      <p className="pt-6 text-14 md:-mb-6">
        <TextLink href={`${home}/requests`}>All requests</TextLink>
      </p>
      <ClientLead title={request.title}>
        {requestNames[request.kind]}.{' '}
        {request.filed_by_team
          ? `Filed for you by ${author?.name ?? session.agency.name} on ${day(request.created_at, zone)}.`
          : `${requestMeta(request, who, zone)}.`}
      </ClientLead>
      <Stepper label="How far it has come" steps={stepsOf(request, zone)} className="mb-6" />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-y border-line py-4">
        <p className="font-medium">
          <Stage stage={requestStage(request)} />
        </p>
        {answer && <p className="text-pretty wrap-anywhere text-dim">{answer}</p>}
        <span className="flex-1" />
        {request.campaign && request.status === 'accepted' && (
          <TextLink href={`${home}/campaigns/${request.campaign.id}`}>Open the campaign</TextLink>
        )}
        {request.work?.href && (
          <TextLink href={request.work.href}>{WORK_LINKS[request.work.kind]}</TextLink>
        )}
        {canRequest && request.status === 'open' && (
          <TakeBack requestId={request.id} title={request.title} />
        )}
      </div>
      <Asked request={request} portal={portal} />
    </ClientColumn>
  );
}

function Asked({ request, portal }: { request: FollowedRequest; portal: Portal }) {
  const given = answersOf(request.kind, request.answers);
  return (
    <section aria-label="What was asked" className="grid gap-5 py-6">
      {request.details && (
        <p className="max-w-[72ch] text-pretty wrap-anywhere whitespace-pre-line">
          {request.details}
        </p>
      )}
      {given.length > 0 && (
        <dl className="grid gap-3 sm:grid-cols-2">
          {given.map(({ label, text }) => (
            <div key={label}>
              <dt className="text-14 text-faint">{label}</dt>
              <dd className="text-pretty wrap-anywhere whitespace-pre-line">{text}</dd>
            </div>
          ))}
        </dl>
      )}
      <AttachedList files={request.files.flatMap(({ file }) => (file ? [file] : []))} />
      <Facts columns={1} className="text-14">
        {request.filed_by_team && request.desired_on && (
          <Fact name="Wished for" wide>
            {day(`${request.desired_on}T12:00:00Z`, 'UTC')}
          </Fact>
        )}
        {request.urgent_reason && (
          <Fact name="Urgent" wide>
            <span className="wrap-anywhere">{request.urgent_reason}</span>
          </Fact>
        )}
        {request.scope_choice && (
          <Fact name="Package" wide>
            <span>
              <span className="font-medium">{choiceNames[request.scope_choice]}</span>.{' '}
              {choiceMeanings[request.scope_choice].replace(
                'We ',
                `${portal.session.agency.name} `,
              )}
            </span>
          </Fact>
        )}
      </Facts>
    </section>
  );
}

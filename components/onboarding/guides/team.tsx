import { GuideSection, Points } from '@/components/onboarding/guide-text';
import { Arrow, Box, Heads, Picture } from '@/components/onboarding/picture';

const STAGES: [title: string, who: string][] = [
  ['Strategy', 'strategist'],
  ['Copy', 'copywriter'],
  ['Design', 'designer'],
  ['QA', 'strategist'],
  ['Client', 'approver'],
  ['Approved', 'implementor'],
  ['Scheduled', 'implementor'],
  ['Sent', 'Klaviyo'],
];

function HowACampaignTravels() {
  return (
    <Picture
      width={872}
      height={140}
      label="A campaign goes from strategy to copy, design, QA, the client, approved, scheduled and sent. From the client it can come back to copy or design."
    >
      <Heads />
      {STAGES.map(([title, who], at) => (
        <Box
          key={title}
          x={at * 110}
          y={20}
          width={100}
          title={title}
          sub={who}
          strong={title === 'Client'}
        />
      ))}
      {STAGES.slice(1).map(([title], at) => (
        <Arrow key={title} d={`M${at * 110 + 101} 42h7`} />
      ))}
      <Arrow d="M490 66v44H160V68" word="changes asked: back to copy or design" at={[325, 130]} />
      <path d="M270 110V68" markerEnd="url(#head)" />
    </Picture>
  );
}

export function TeamGuide() {
  return (
    <>
      <HowACampaignTravels />
      <GuideSection title="Eight stages, one owner each">
        <p>
          A campaign is always on exactly one desk. The stage says which, the steps at the top of
          the record say since when, and moving it on hands it to the next person, who is told at
          once. You never need to ask “where is this?”: the record knows.
        </p>
        <Points>
          <li>
            <strong>Strategy</strong> ends by itself. When goal, audience, offer, send date and a
            copywriter are there, the brief is complete and it goes to copy.
          </li>
          <li>
            <strong>QA</strong> is the gate before the client. Passing it fixes exactly what they
            will see: subject, preview, sender, audience, copy and design together.
          </li>
          <li>
            <strong>Sent</strong> is never set by hand. It comes from Klaviyo, or from its export
            that you confirm.
          </li>
          <li>
            Anything can be held or cancelled with a reason, and goes back to where it was held
            from.
          </li>
        </Points>
      </GuideSection>
      <GuideSection title="An approval belongs to what was seen">
        <p>
          The client approves one content, not a title. If anybody changes the copy, the design, the
          sender or the audience afterwards, the approval is void and the campaign goes back to
          them. So fix what you find before QA, and when you must change something late, say why in
          a comment to the client: they will see it beside the new version.
        </p>
      </GuideSection>
      <GuideSection title="Two kinds of words">
        <p>
          A comment is for the team, or for the client. The composer says which before you send, and
          the team’s words never reach the portal, its mails or a shared Slack channel. Write @name
          to ask somebody directly: they hear of it even when they follow nothing else.
        </p>
      </GuideSection>
      <GuideSection title="A good day">
        <Points>
          <li>Start with the dashboard: what waits for you, then what is late.</li>
          <li>Empty the inbox: open, archive with E, or snooze with S until tomorrow at nine.</li>
          <li>
            Move work on when it is done, not at the end of the day: the next desk is waiting.
          </li>
          <li>
            If you cannot finish, write what is missing where the work is, and @ who can help.
          </li>
        </Points>
      </GuideSection>
    </>
  );
}

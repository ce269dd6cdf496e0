import { GuideSection, Points, Steps } from '@/components/onboarding/guide-text';
import { Arrow, Box, Heads, Picture } from '@/components/onboarding/picture';

function WhatSchedulingChecks() {
  return (
    <Picture
      width={760}
      height={150}
      label="Scheduling compares what would go out with what was approved. If they are the same, Klaviyo gets a template, a campaign and a send job. If not, it goes back to the client."
    >
      <Heads />
      <Box x={0} y={50} width={120} title="Approved" sub="by the client" />
      <Box x={190} y={50} width={150} title="Same content?" sub="checked as you press" strong />
      <Box x={420} y={10} width={150} title="Klaviyo" sub="template, campaign, job" />
      <Box x={420} y={96} width={150} title="Back to the client" sub="nothing leaves" />
      <Box x={640} y={10} width={110} title="Scheduled" sub="and then sent" />
      <Arrow d="M121 72h66" />
      <Arrow d="M341 64 417 34" word="yes" at={[378, 38]} />
      <Arrow d="M341 82 417 114" word="no" at={[378, 112]} />
      <Arrow d="M571 32h66" />
    </Picture>
  );
}

export function ImplementorGuide() {
  return (
    <>
      <GuideSection title="From approved to sent">
        <Steps>
          <li>
            Open what is approved and look at the send time in the client’s zone. It is written
            beside the date.
          </li>
          <li>
            Check sender, list and the links once more in the preview. They are what was approved.
          </li>
          <li>
            Schedule. The button asks once and names the list, the number of people and the hour.
          </li>
          <li>Wait for “Scheduled in Klaviyo” in the history. Only then is it really there.</li>
        </Steps>
        <WhatSchedulingChecks />
      </GuideSection>
      <GuideSection title="When something is refused">
        <Points>
          <li>
            <strong>The content changed after approval.</strong> The campaign has gone back to the
            client by itself. Nobody did anything wrong; the new version needs its own yes.
          </li>
          <li>
            <strong>Klaviyo refused the key.</strong> An admin connects the client again on its
            results page. Figures and schedules wait, nothing is lost.
          </li>
          <li>
            <strong>Too late to cancel.</strong> Within the last minutes before sending Klaviyo
            keeps going. The history says so, and the account manager is told.
          </li>
          <li>
            <strong>No connection for this client.</strong> You schedule by hand in Klaviyo, mark it
            scheduled here, and the export brings the numbers back.
          </li>
        </Points>
      </GuideSection>
      <GuideSection title="After it went out">
        <Points>
          <li>Sent is set by the sync within a quarter of an hour; you never set it.</li>
          <li>Bounces above 2% or complaints above 0.1%: tell the strategist the same day.</li>
          <li>Import the export where there is no key, and confirm the rows it could not match.</li>
        </Points>
      </GuideSection>
    </>
  );
}

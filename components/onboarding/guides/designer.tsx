import { GuideSection, Points, Steps } from '@/components/onboarding/guide-text';
import { Arrow, Box, Heads, Picture } from '@/components/onboarding/picture';

function WhatTheClientSees() {
  return (
    <Picture
      width={720}
      height={170}
      label="A design at full width with two pins: a note of the client on the image and one on the button. The next version answers both, and the previous one stays one key away."
    >
      <Heads />
      <rect
        x="20"
        y="10"
        width="170"
        height="150"
        rx="6"
        fill="var(--bg)"
        stroke="var(--line-strong)"
      />
      <rect x="34" y="24" width="142" height="60" rx="4" fill="var(--bg-active)" stroke="none" />
      <path d="M34 98h142M34 110h110" stroke="var(--line-strong)" strokeWidth="4" />
      <rect x="34" y="126" width="62" height="20" rx="4" fill="var(--accent)" stroke="none" />
      <g stroke="none" fill="var(--pin)">
        <circle cx="150" cy="40" r="10" />
        <circle cx="108" cy="136" r="10" />
      </g>
      <g stroke="none" fill="var(--on-pin)" textAnchor="middle" fontWeight="600" fontSize="11">
        <text x="150" y="44">
          1
        </text>
        <text x="108" y="140">
          2
        </text>
      </g>
      <Arrow d="M200 85h70" word="answer each pin" at={[235, 74]} />
      <Box x={280} y={62} width={130} title="Version 2" sub="both pins answered" strong />
      <Arrow d="M412 85h70" word="QA passes" at={[447, 74]} />
      <Box
        x={492}
        y={62}
        width={200}
        title="The client compares"
        sub="side by side, or one over the other"
      />
    </Picture>
  );
}

export function DesignerGuide() {
  return (
    <>
      <GuideSection title="From copy to QA">
        <Steps>
          <li>
            Open the copy beside your work: it is final when it reaches you. Questions go to its
            writer as a comment.
          </li>
          <li>Design at 600 px, check at 375. Most of the list will never see the wide one.</li>
          <li>Upload PNG, JPEG or WebP. Each upload is a version; nothing is ever overwritten.</li>
          <li>
            Write one sentence on what is new when it answers a request: QA and the client read it.
          </li>
          <li>Hand it to QA. Whoever checks is told, and your checklist ticks itself.</li>
        </Steps>
      </GuideSection>
      <GuideSection title="Pins">
        <WhatTheClientSees />
        <p>
          A pin belongs to one version. When you upload the next one, open pins come along so that
          you can answer them where they were made. Resolve a pin only when the new version shows
          it; say why when it will not.
        </p>
      </GuideSection>
      <GuideSection title="Before you hand it on">
        <Points>
          <li>Text on pictures has 4.5 : 1 contrast, also where a mailbox turns dark.</li>
          <li>
            Every picture works when it does not load: the offer is written in text somewhere.
          </li>
          <li>Buttons are 44 px high and say what happens next.</li>
          <li>The file is below 1 MB; Gmail cuts long mails and slow phones cut patience.</li>
          <li>Prices, dates and product names are the brief’s, character by character.</li>
        </Points>
      </GuideSection>
    </>
  );
}

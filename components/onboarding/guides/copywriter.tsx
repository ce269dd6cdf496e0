import { GuideSection, Points, Steps } from '@/components/onboarding/guide-text';
import { Arrow, Box, Heads, Picture } from '@/components/onboarding/picture';

function HowCopyIsSaved() {
  return (
    <Picture
      width={720}
      height={150}
      label="You begin from version 3. If a colleague saves version 4 meanwhile, your save is refused, your text stays, and you compare before you save version 5."
    >
      <Heads />
      <Box x={0} y={50} width={110} title="Version 3" sub="you begin here" />
      <Box x={210} y={0} width={150} title="Version 4" sub="a colleague saves" />
      <Box x={210} y={100} width={150} title="Your draft" sub="kept as you type" strong />
      <Box x={560} y={50} width={150} title="Version 5" sub="both, compared" strong />
      <Arrow d="M111 62 207 26" />
      <Arrow d="M111 84 207 120" />
      <Arrow d="M361 22 557 62" word="read what changed" at={[488, 27]} />
      <Arrow d="M361 122 557 84" word="save on top of it" at={[488, 128]} />
    </Picture>
  );
}

export function CopywriterGuide() {
  return (
    <>
      <GuideSection title="From brief to hand-off">
        <Steps>
          <li>
            Read the brief to its end: goal, audience, offer, send date. If one of them does not
            tell you what to write, send it back to strategy with the question. A guess costs a
            round with the client.
          </li>
          <li>
            Look at what the client said before. Their notes and voice are on the client’s page, and
            the last campaigns show what they approved at once.
          </li>
          <li>Write subject and preview first. They are read by everybody, the body by a third.</li>
          <li>Write the body in order of reading: one thought, one proof, one thing to do.</li>
          <li>Hand it to design. The designer is told, and your checklist ticks itself.</li>
        </Steps>
      </GuideSection>
      <GuideSection title="Subject and preview">
        <Points>
          <li>
            A phone shows about 35 characters of the subject. Put the word that matters among the
            first three.
          </li>
          <li>
            The preview continues the subject; it never repeats it, and it is never empty, or the
            mailbox shows the first words it finds.
          </li>
          <li>
            Promise only what the mail keeps. An offer in the subject stands in the first screen.
          </li>
        </Points>
      </GuideSection>
      <GuideSection title="Versions, and two people at once">
        <HowCopyIsSaved />
        <p>
          Every save is a version with its author, and the compare view shows words, not lines. Your
          draft is kept on your machine while you type. Whoever saves second is told, loses nothing,
          and reads what the first one changed before saving on top of it.
        </p>
      </GuideSection>
      <GuideSection title="After a change request">
        <p>
          The client’s words stand at the top of the record and at their place in the proof. Answer
          each one: change it, or say why not. Then hand it on again; the next round shows them only
          what is different.
        </p>
      </GuideSection>
    </>
  );
}

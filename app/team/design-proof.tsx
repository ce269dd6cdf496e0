import type { ReactNode } from 'react';
import { PinThreads } from '@/components/annotations/pin-threads';
import { Proof, type Rights, type Sheet } from '@/components/annotations/proof';
import { ProofKeys } from '@/components/annotations/proof-keys';
import { ProofStage } from '@/components/annotations/proof-stage';
import { ProofToolbar } from '@/components/annotations/proof-toolbar';
import { timesOf } from '@/components/annotations/times';
import { FileCard } from '@/components/files/file-card';
import { VersionList } from '@/components/files/version-list';
import { Scroll } from '@/components/shell/page';
import { Banner } from '@/components/ui/banner';
import { blockingPins, blockingWords } from '@/lib/annotations/format';
import type { PinnedSubject } from '@/lib/annotations/pin';
import { listPins } from '@/lib/annotations/queries';
import { dayAndTime } from '@/lib/core/clock';
import type { Session } from '@/lib/core/session';
import { isPicture } from '@/lib/files/picture';
import { staged } from '@/lib/files/preview';
import type { DesignVersion } from '@/lib/files/version';

type Props = {
  session: Session;
  /** A campaign, or one message of a flow. */
  subject: PinnedSubject;
  clientId: string;
  designs: DesignVersion[];
  shown: DesignVersion;
  /** Its address, which a version is added to. */
  base: string;
  can: (permission: string) => boolean;
  /** Why nothing is pinned on it any more, on whichever version. */
  ended: string | null;
  notice?: string;
  upload: ReactNode;
};

const REPLACED = 'There is a newer version of this design. Pins on this one stay as they are.';

/** Designs as the team proofs them: the client's pins and its own. */
export async function DesignProof(props: Props) {
  const { session, subject, clientId, designs, shown, base, notice, upload } = props;
  const zone = session.agency.timeZone;
  const before = designs.find(({ version }) => version === shown.version - 1);
  const sheets = {
    now: sheetOf(shown, zone),
    before: before ? sheetOf(before, zone) : null,
  };
  const now = new Date();
  const pins = await listPins(session, { clientId, subjectId: subject.id });
  const blocked = blockingWords(blockingPins(pins));
  return (
    <Proof
      subject={subject}
      {...sheets}
      pins={pins}
      rights={rightsOf(props)}
      times={timesOf(pins, { now, zone })}
    >
      <Scroll
        aria-label="Design"
        className="proof lg:grid lg:grid-cols-[minmax(0,1fr)_376px] lg:overflow-hidden!"
      >
        <div className="min-w-0 lg:grid lg:min-h-0 lg:grid-rows-[auto_auto_minmax(0,1fr)]">
          {notice && <Banner>{notice}</Banner>}
          <ProofToolbar {...sheets} className="row-start-2" />
          <div className="row-start-3 grid min-h-0">
            <ProofStage />
          </div>
        </div>
        <aside
          aria-label="Pins and versions"
          tabIndex={0}
          className="relative border-line bg-surface pb-8 -outline-offset-2 max-lg:border-t lg:min-h-0 lg:overflow-auto lg:border-l"
        >
          {blocked && <Banner tone="caution">{blocked}</Banner>}
          <PinThreads />
          {upload && <div className="border-b border-line p-4 lg:px-5">{upload}</div>}
          <VersionList
            designs={designs}
            shown={shown.version}
            hrefOf={(version) => `${base}?version=${version}`}
            now={now}
            zone={zone}
          />
        </aside>
      </Scroll>
      <ProofKeys />
    </Proof>
  );
}

function sheetOf({ version, author, created_at, file }: DesignVersion, zone: string): Sheet {
  const picture = isPicture(file);
  return {
    version,
    name: `Version ${version}`,
    caption: [author?.name, dayAndTime(created_at, zone)].filter(Boolean).join(', '),
    file: picture ? staged(file) : null,
    plain: <FileCard file={file} />,
  };
}

function rightsOf({ can, designs, shown, ended }: Props): Rights {
  const mayPin = can('annotations.write');
  const replaced = shown.version !== designs[0]?.version;
  return {
    audiences: [
      ...(mayPin && can('comments.internal') ? (['internal'] as const) : []),
      ...(mayPin && shown.shared_at ? (['client'] as const) : []),
    ],
    settle: mayPin,
    locked: ended ?? (replaced ? REPLACED : null),
  };
}

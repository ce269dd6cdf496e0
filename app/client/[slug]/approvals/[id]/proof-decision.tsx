import { BlockingPins } from '@/components/annotations/blocking-pins';
import { isBlocking } from '@/lib/annotations/format';
import { consequence, goesOut } from '@/lib/portal/format';
import type { Portal } from '@/lib/portal/queries/portal';
import type { Proof } from '@/lib/portal/queries/proof';
import { Decision } from './decision';

type Props = { proof: Proof; portal: Portal };

/** A campaign's decision: what it sets off, and which pins stand before it. */
export function ProofDecision({ proof, portal }: Props) {
  const { approval, campaign, shown, newest, pins } = proof;
  const zone = portal.client.time_zone;
  const leaving = approval.status === 'approved' ? goesOut(campaign, zone) : null;
  return (
    <Decision
      approval={approval}
      title={campaign.title}
      shown={shown.round}
      newest={newest?.round ?? null}
      consequence={consequence(campaign, zone)}
      leaving={leaving && `Goes out ${leaving}`}
      blocked={pins.some(isBlocking) && <BlockingPins />}
      asksConcern
      pinned={pins.some(({ you, status }) => you && status === 'open')}
      portal={portal}
    />
  );
}

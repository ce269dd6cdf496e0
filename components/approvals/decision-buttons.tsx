import { decideApproval } from '@/lib/approvals/actions';
import { DecisionDialogs, type DecisionProps } from './decision-dialogs';

type Props = DecisionProps & {
  clientId: string;
  approval: { id: string; content_hash: string };
};

/** Approve and Request changes, bound to the very version that was shown. */
export function DecisionButtons({ clientId, approval, ...props }: Props) {
  return (
    <DecisionDialogs
      id={approval.id}
      decide={decideApproval}
      hidden={{ clientId, approvalId: approval.id, seenHash: approval.content_hash }}
      {...props}
    />
  );
}

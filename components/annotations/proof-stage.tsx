'use client';

import { FadeSlider } from './fade-slider';
import { useProof } from './proof';
import { ProofSheet } from './proof-sheet';
import { StageTools } from './stage-tools';
import './proof.css';

/** The version that is asked about and, where there is one, the one before it: alone, side by side or one over the other. */
export function ProofStage() {
  const { now, before } = useProof();
  return (
    <div className="proof-stage">
      {before && <FadeSlider from={before.name} to={now.name} />}
      <div className="proof-sheets">
        {before && <ProofSheet sheet={before} which="before" />}
        <ProofSheet sheet={now} which="now" />
      </div>
      <StageTools />
    </div>
  );
}

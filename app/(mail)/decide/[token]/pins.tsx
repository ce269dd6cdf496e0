import { PanelSection } from '@/components/portal/proof/panel-section';
import type { ListedPin } from '@/lib/portal/linked';

/** What was said about places on the picture: to pin more, one signs in. */
export function LinkedPins({ pins }: { pins: readonly ListedPin[] }) {
  return (
    <PanelSection title="Pins" count={pins.length}>
      <ol className="grid gap-3">
        {pins.map(({ id, number, status, body, by }) => (
          <li key={id} className="grid grid-cols-[24px_minmax(0,1fr)] gap-x-2">
            <span className="font-medium tabular-nums">{number}</span>
            <div>
              <p className="wrap-anywhere whitespace-pre-line">{body}</p>
              <p className="text-12 text-faint">
                {by}, {status === 'open' ? 'still open' : status.replaceAll('_', ' ')}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </PanelSection>
  );
}

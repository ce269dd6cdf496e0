import { LiveListener } from './live-listener';

// A change may have begun before the page was read and ended after it; two clocks are never quite the same.
const MARGIN_MS = 2_000;

const renderedAt = () => Date.now();

/** Keeps a page up to date with a private topic, from the moment it was read. */
export function LiveTopic({ topic }: { topic: string }) {
  return <LiveListener topic={topic} since={renderedAt() - MARGIN_MS} />;
}

import { BestCampaign, EarnedFigures } from '@/components/portal/earned';
import { PortalSection } from '@/components/portal/section';
import { TextLink } from '@/components/ui/text-link';
import { day, shortDay } from '@/lib/core/clock';
import { earned, newestSync, sourceOf } from '@/lib/portal/earned';
import { asOf, roundMoney } from '@/lib/portal/format';
import { listSharedDesigns } from '@/lib/portal/queries/parts';
import type { Portal } from '@/lib/portal/queries/portal';
import type { listRecentMetrics } from '@/lib/portal/queries/results';

type Recent = Awaited<ReturnType<typeof listRecentMetrics>>;

/** Not there for a client whose figures have not come yet. */
export async function EarnedSection({ portal, metrics }: { portal: Portal; metrics: Recent }) {
  const { client, home, now } = portal;
  const synced = newestSync(metrics.recent);
  if (!synced) return null;
  const zone = client.time_zone;
  const source = `${sourceOf(metrics.recent)}, ${shortDay(metrics.from, zone)} to ${shortDay(now, zone)}, as of ${asOf(synced, zone, now)}`;

  return (
    <PortalSection
      id="earned"
      title="What it earned"
      aside={<TextLink href={`${home}/campaigns`}>Open campaigns</TextLink>}
    >
      <EarnedFigures
        recent={earned(metrics.recent)}
        before={earned(metrics.before)}
        currency={client.currency}
        source={source}
      />
      <Best portal={portal} metrics={metrics.recent} />
    </PortalSection>
  );
}

async function Best({ portal, metrics }: { portal: Portal; metrics: Recent['recent'] }) {
  const { session, client, home } = portal;
  const best = metrics.reduce<Recent['recent'][number] | null>(
    (top, metric) =>
      (metric.conversion_value_minor ?? 0) > (top?.conversion_value_minor ?? 0) ? metric : top,
    null,
  );
  if (!best?.send_time) return null;
  const designs = best.campaign_id
    ? await listSharedDesigns(session.db, client.id, [best.campaign_id])
    : [];
  return (
    <BestCampaign
      title={best.name}
      href={best.campaign_id && `${home}/campaigns/${best.campaign_id}`}
      sentence={`Your best campaign in 30 days, sent ${day(best.send_time, client.time_zone)}`}
      revenue={roundMoney(best.conversion_value_minor ?? 0, best.currency)}
      file={designs.at(-1)?.file ?? null}
    />
  );
}

-- Ten million measured campaigns: twenty thousand for each client, of years that nobody opens any more.

insert into public.campaign_metrics (agency_id, client_id, klaviyo_campaign_id, name, send_time, recipients, delivered, opens, opens_unique,
  clicks, clicks_unique, conversions, conversion_uniques, conversion_value_minor, currency, conversion_metric, unsubscribes, bounced, source, synced_at)
select c.agency_id, c.id, 'Y' || g, 'A campaign of years ago', now() - interval '200 days' - g * interval '3 hours', 20000, 19800, 9000, 8000, 700, 600, 90, 80,
  420000 + g % 90000, 'GBP', 'Placed Order', 20, 200, 'klaviyo_api', now() - interval '1 day'
from public.clients c, generate_series(1, 20000) g order by c.id, g;

/** What hours were for: at most one of the first three, always with its client. */
export type About = {
  campaign_id: string | null;
  flow_id: string | null;
  popup_id: string | null;
  client_id: string | null;
};

/** Its campaign, flow or popup. */
export const workOf = ({ campaign_id, flow_id, popup_id }: Omit<About, 'client_id'>) =>
  campaign_id ?? flow_id ?? popup_id;

/** As a form names it. */
export function targetOf({ campaign_id, flow_id, popup_id, client_id }: About): string {
  if (campaign_id) return `campaign:${campaign_id}`;
  if (flow_id) return `flow:${flow_id}`;
  if (popup_id) return `popup:${popup_id}`;
  return client_id ? `client:${client_id}` : 'agency';
}

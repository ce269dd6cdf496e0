/** Live topics, as private.can_join knows them: <scope>:<uuid>. */
export const topics = {
  team: (agencyId: string) => `team:${agencyId}`,
  client: (clientId: string) => `client:${clientId}`,
  user: (userId: string) => `user:${userId}`,
  campaign: (campaignId: string) => `campaign:${campaignId}`,
};

/** What a round was about, in a client's words. */
export const subjectNames: Readonly<Record<string, string>> = {
  campaign: 'Campaign',
  post: 'Post',
  flow: 'Order of a flow',
  flow_email: 'Message of a flow',
  popup: 'Popup',
};

const DID: Readonly<Record<string, string>> = {
  approved_part: 'approved it; others still have to',
  delegated: 'handed the decision on',
  pinned: 'pinned a note',
  reminded: 'reminded whoever still has to decide',
  revoked_links: 'revoked the links in their mails',
};

/** What any record's trail says of deciding; a verb nobody has words for stands as it is. */
export const decisionSaid = (verb: string): string => DID[verb] ?? verb.replaceAll('_', ' ');

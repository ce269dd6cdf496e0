// Klaviyo renders Django-like tags. What a copywriter may use is listed; anything else stops the send.
const ARGUMENT = `'[\\w .,!&-]*'|"[\\w .,!&-]*"`;
const KNOWN = new RegExp(
  [
    `\\{\\{\\s*(?:first_name|last_name|email|person\\.(?:first_name|last_name)|organization\\.(?:name|full_address|url))(?:\\s*\\|\\s*(?:title|default:(?:${ARGUMENT})))*\\s*\\}\\}`,
    `\\{%\\s*(?:unsubscribe|manage_preferences|web_view)(?:\\s+(?:${ARGUMENT}))?\\s*%\\}`,
    `\\{%\\s*coupon_code\\s+(?:${ARGUMENT})\\s*%\\}`,
  ].join('|'),
  'g',
);
const ANY = /\{\{.*?(?:\}\}|$)|\{%.*?(?:%\}|$)|\{#.*?(?:#\}|$)/gs;

/** Tags that Klaviyo would run and we do not know. */
export function unknownTags(text: string): string[] {
  return text.replace(KNOWN, '').match(ANY) ?? [];
}

/** Changes what lies between known tags and keeps the tags as they are. */
export function aroundTags(text: string, change: (plain: string) => string): string {
  const tags = text.match(KNOWN) ?? [];
  return text
    .split(KNOWN)
    .map((plain, at) => change(plain) + (tags[at] ?? ''))
    .join('');
}

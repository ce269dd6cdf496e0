import type { Message } from './store.ts';

const KINDS = { email: 'Mail', sms: 'SMS', slack: 'Slack' } as const;

const STYLE = `
  :root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif }
  body { max-width: 960px; margin: 0 auto; padding: 24px }
  h1 { font-size: 20px }
  details { border-top: 1px solid color-mix(in srgb, currentColor 20%, transparent); padding: 10px 0 }
  summary { display: flex; gap: 16px; cursor: pointer; list-style: none }
  summary > * { overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
  .to { flex: 0 0 220px } .subject { flex: 1; font-weight: 600 } time, .kind { opacity: .65 }
  iframe { width: 100%; height: 480px; border: 1px solid #8884; border-radius: 8px; background: #fff }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: 12px; border-radius: 8px; background: #8881 }
`;

export const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; " +
  "form-action 'self'; frame-ancestors 'none'";

// A mail runs no script, loads nothing and reaches nobody but through a link opened in a new tab.
export const BODY_POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; " +
  "style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

export function mailboxPage(messages: Message[], to: string | null): string {
  const list = messages.map(entry).join('') || '<p>Nothing has been sent yet.</p>';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Mailbox</title>
<meta name="viewport" content="width=device-width"><style>${STYLE}</style></head><body>
<h1>Mailbox</h1><p>Mail and text messages of this machine. None of them left it.</p>
<form><label>To <input name="to" type="search" value="${escapeHtml(to ?? '')}"></label>
<button>Filter</button></form>${list}</body></html>`;
}

function entry(message: Message): string {
  const { id, to, subject, text, html, channel, sent_at } = message;
  const body = html
    ? `<iframe title="Message" loading="lazy" sandbox="allow-popups allow-popups-to-escape-sandbox"
        src="/mailbox/messages/${id}"></iframe>`
    : '';
  return `<details><summary><span class="to">${escapeHtml(to)}</span>
<span class="subject">${escapeHtml(subject ?? text ?? '')}</span>
<span class="kind">${KINDS[channel]}</span>
<time datetime="${sent_at}">${sent_at.slice(0, 16).replace('T', ' ')}</time></summary>
${body}<pre>${withLinks(text ?? '')}</pre></details>`;
}

export function mailBody(html: string): string {
  return `<base target="_blank">${html}`;
}

function withLinks(text: string): string {
  return escapeHtml(text).replace(
    /https?:\/\/(?:(?!&#(?:34|39|60|62);)\S)+/g,
    (url) => `<a href="${url}" target="_blank" rel="noreferrer">${url}</a>`,
  );
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

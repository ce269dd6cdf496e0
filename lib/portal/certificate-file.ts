import { HOW_TO_CHECK, type Proven } from './proven';

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const words = (text: string | number) =>
  String(text).replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? '');

const STYLE = `:root{color-scheme:light}body{max-width:44rem;margin:3rem auto;padding:0 1.5rem;font:15px/1.5 Helvetica,Arial,sans-serif;color:#111;overflow-wrap:anywhere}h1{margin:.2em 0;font-size:28px;line-height:1.2}h2{margin:2.2em 0 .6em;font-size:15px}p{margin:0}dl{display:grid;grid-template-columns:8rem minmax(0,1fr);gap:.4em 1rem;margin:2em 0 0}h2+dl{margin:0}dt,.quiet{color:#555}dd{margin:0}ol{margin:0;padding:0;list-style:none}li{margin:0 0 1em;padding-left:1rem;border-left:2px solid #999;break-inside:avoid}.said{white-space:pre-line}code{font-size:12px}`;

const lines = (pairs: [name: string, said: string][]) =>
  `<dl>${pairs.map(([name, said]) => `<dt>${name}</dt><dd>${said}</dd>`).join('')}</dl>`;

/** The certificate as a file of its own: opens in any browser, needs no network, and holds nothing that runs. */
export function certificateFile(proven: Proven): string {
  const decided = proven.decisions.map(
    ({ name, deed, at, how, note }) =>
      `<li><p><b>${words(name)} ${deed}</b></p><p class="quiet">${words(at)}</p><p class="quiet">${words(how)}</p>${
        note ? `<p class="said">“${words(note)}”</p>` : ''
      }</li>`,
  );
  return [
    '<!doctype html>',
    `<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<title>Certificate of approval: ${words(proven.title)}, version ${proven.version}</title>`,
    `<style>${STYLE}</style></head><body>`,
    `<p class="quiet">Certificate of approval</p><h1>${words(proven.title)}</h1>`,
    `<p>${words(proven.kind)}, version ${proven.version}</p>`,
    lines([
      ['For', words(proven.client)],
      ['Made by', words(proven.agency)],
      ['Put before them', words(proven.asked)],
    ]),
    `<h2>Decided</h2><ol>${decided.join('')}</ol><h2>The content</h2>`,
    lines([
      ['SHA-256', `<code>${words(proven.hash)}</code>`],
      ['Kept content', words(proven.keptSays)],
      ['On the day', words(proven.standsSays)],
    ]),
    `<p class="quiet" style="margin-top:1.5em">${words(HOW_TO_CHECK)}</p></body></html>\n`,
  ].join('\n');
}

export const WIDTH = 600;
export const SANS = 'Geist';
export const MONO = 'Geist Mono';

export type Part = { height: number; svg: string };
export type Design = { file: string; height: number; svg: string };

type TextStyle = {
  size: number;
  fill: string;
  font?: string;
  weight?: number;
  anchor?: 'start' | 'middle' | 'end';
  spacing?: number;
  italic?: boolean;
  opacity?: number;
};

const escape = (content: string) =>
  content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export function text(x: number, y: number, content: string, style: TextStyle): string {
  const { size, fill, font = SANS, weight = 400, anchor = 'middle' } = style;
  const extra = [
    style.spacing ? `letter-spacing="${style.spacing}"` : '',
    style.italic ? 'font-style="italic"' : '',
    style.opacity ? `opacity="${style.opacity}"` : '',
  ].join(' ');
  return `<text x="${x}" y="${y}" font-family="${font}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}" ${extra}>${escape(content)}</text>`;
}

export function lines(
  x: number,
  y: number,
  contents: string[],
  style: TextStyle & { leading: number },
): string {
  return contents.map((line, i) => text(x, y + i * style.leading, line, style)).join('');
}

export const at = (x: number, y: number, scale: number, svg: string) =>
  `<g transform="translate(${x} ${y}) scale(${scale})">${svg}</g>`;

export const rect = (x: number, y: number, w: number, h: number, fill: string, r = 0) =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${r}" fill="${fill}"/>`;

export const circle = (cx: number, cy: number, r: number, fill: string) =>
  `<circle cx="${cx}" cy="${cy}" r="${r}" fill="${fill}"/>`;

export const path = (d: string, fill: string) => `<path d="${d}" fill="${fill}"/>`;

export const stroke = (d: string, color: string, width = 2, extra = '') =>
  `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${extra}/>`;

export const repeat = (n: number, draw: (i: number) => string) =>
  Array.from({ length: n }, (_, i) => draw(i)).join('');

export const gap = (height: number): Part => ({ height, svg: '' });

export const scene = (height: number, svg: string): Part => ({
  height,
  svg: `<svg width="${WIDTH}" height="${height}">${svg}</svg>`,
});

export function words(
  contents: string[],
  style: TextStyle & { leading: number; x?: number },
): Part {
  const { x = WIDTH / 2, leading, size } = style;
  return {
    height: (contents.length - 1) * leading + size * 1.25,
    svg: lines(x, size, contents, style),
  };
}

export function button(
  label: string,
  look: {
    fill: string;
    color: string;
    width: number;
    radius: number;
    font?: string;
    x?: number;
    outline?: string;
    weight?: number;
  },
): Part {
  const x = look.x ?? (WIDTH - look.width) / 2;
  const edge = look.outline ? `stroke="${look.outline}" stroke-width="2"` : '';
  return {
    height: 52,
    svg:
      `<rect x="${x}" y="1" width="${look.width}" height="50" rx="${look.radius}" fill="${look.fill}" ${edge}/>` +
      text(x + look.width / 2, 32, label, {
        size: 16,
        weight: look.weight ?? 500,
        fill: look.color,
        font: look.font ?? SANS,
      }),
  };
}

export function footer(look: {
  fill: string;
  line: string;
  address: string;
  background?: string;
}): Part {
  return {
    height: 116,
    svg:
      (look.background ? rect(0, 0, WIDTH, 116, look.background) : '') +
      `<path d="M60 22H540" stroke="${look.line}" stroke-width="1"/>` +
      text(300, 58, look.address, { size: 12, fill: look.fill }) +
      text(300, 78, 'Preferences  ·  Unsubscribe', { size: 12, fill: look.fill }),
  };
}

export function design(file: string, background: string, parts: Part[]): Design {
  let y = 0;
  let svg = '';
  for (const part of parts) {
    if (part.svg) svg += `<g transform="translate(0 ${y})">${part.svg}</g>`;
    y += part.height;
  }
  const height = Math.ceil(y);
  return { file, height, svg: rect(0, 0, WIDTH, height, background) + svg };
}

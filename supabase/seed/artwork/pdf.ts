/** One printed page: a band in the brand's colour, a title and its lines. A real PDF, the same bytes every time. */
export function paper(title: string, brand: string, colour: string, lines: readonly string[]) {
  const [red, green, blue] = [1, 3, 5].map((at) => (parseInt(colour.slice(at, at + 2), 16) / 255).toFixed(3));
  const page = [
    `${red} ${green} ${blue} rg 0 770 595 72 re f`,
    `BT 1 1 1 rg /F2 13 Tf 56 800 Td (${plain(brand)}) Tj ET`,
    `BT 0.13 0.12 0.14 rg /F2 24 Tf 56 690 Td (${plain(title)}) Tj ET`,
    ...lines.map((line, index) => `BT /F1 13 Tf 56 ${640 - index * 28} Td (${plain(line)}) Tj ET`),
    `BT 0.4 0.4 0.42 rg /F1 9 Tf 56 48 Td (Fieldnote) Tj ET`,
  ].join('\n');
  return bound([
    '<< /Type /Catalog /Pages 2 0 R /Lang (en-GB) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>',
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
  ]);
}

const plain = (text: string) => text.replace(/[^\x20-\x7e]/g, '-').replace(/[\\()]/g, '\\$&');

function bound(objects: readonly string[]) {
  const starts: number[] = [];
  let body = '%PDF-1.4\n';
  for (const [index, object] of objects.entries()) {
    starts.push(body.length);
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  return Buffer.from(
    `${body}xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1',
  );
}

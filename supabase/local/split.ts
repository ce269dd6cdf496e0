const DOLLAR = /^\$([A-Za-z_][A-Za-z0-9_]*)?\$/;

/** Splits a migration into statements, leaving strings, comments and function bodies whole. */
export function splitStatements(text: string): string[] {
  const statements: string[] = [];
  let start = 0;
  let at = 0;
  let atomic = false;
  while (at < text.length) {
    const rest = text.slice(at, at + 80);
    const word = /^[A-Za-z_][A-Za-z0-9_]*/.exec(rest)?.[0];
    if (word) {
      if (/^begin\s+atomic\b/i.test(rest)) atomic = true;
      if (atomic && /^end\s*;/i.test(rest)) atomic = false;
      at += word.length;
    } else if (text[at] === ';' && !atomic) {
      statements.push(text.slice(start, at));
      start = at += 1;
    } else {
      at = afterToken(text, at, rest);
    }
  }
  return [...statements, text.slice(start)].map((one) => one.trim()).filter(Boolean);
}

function afterToken(text: string, at: number, rest: string): number {
  const tag = DOLLAR.exec(rest)?.[0];
  if (tag) return after(text, tag, at + tag.length);
  if (rest.startsWith('--')) return after(text, '\n', at);
  if (rest.startsWith('/*')) return after(text, '*/', at + 2);
  if (rest[0] === "'" || rest[0] === '"') return after(text, rest[0], at + 1);
  return at + 1;
}

function after(text: string, needle: string, from: number): number {
  const found = text.indexOf(needle, from);
  return found === -1 ? text.length : found + needle.length;
}

export type Condition = { operator: string; field: string; values: string[] };

/** Reads Klaviyo's filter language as far as it is used: and(…), equals, any, contains, comparisons. null = not valid. */
export function parseFilter(filter: string): Condition[] | null {
  const whole = /^and\((.*)\)$/.exec(filter);
  const parts = splitTopLevel(whole?.[1] ?? filter);
  const conditions = parts.map(parseCondition);
  return conditions.every((condition) => condition !== null) ? conditions : null;
}

function parseCondition(part: string): Condition | null {
  const match = /^([a-z-]+)\(([\w.]+),(.+)\)$/s.exec(part.trim());
  if (!match) return null;
  const [, operator = '', field = '', value = ''] = match;
  const values = value.startsWith('[') ? splitTopLevel(value.slice(1, -1)) : [value];
  return { operator, field, values: values.map(unquote) };
}

function splitTopLevel(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (quote) {
      if (char === '\\') at += 1;
      else if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '(' || char === '[') depth += 1;
    else if (char === ')' || char === ']') depth -= 1;
    else if (char === ',' && depth === 0) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)];
}

const unquote = (value: string) =>
  /^(["']).*\1$/s.test(value.trim())
    ? value.trim().slice(1, -1).replace(/\\(.)/g, '$1')
    : value.trim();

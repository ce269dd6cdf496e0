const POISON = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * A form's values as an object; a name ending in [] is a list. Undefined when a name that is no list comes twice, or
 * when a name could reach an object's prototype.
 */
export function formValues(form: FormData): Record<string, unknown> | undefined {
  const values = new Map<string, unknown>();
  const lists = new Map<string, unknown[]>();
  for (const [name, value] of form) {
    if (name.startsWith('$ACTION')) continue;
    const isList = name.endsWith('[]');
    const key = isList ? name.slice(0, -2) : name;
    if (POISON.has(key)) return undefined;
    const list = lists.get(key);
    if (isList && list) {
      list.push(value);
      continue;
    }
    if (values.has(key)) return undefined;
    if (isList) lists.set(key, [value]);
    values.set(key, lists.get(key) ?? value);
  }
  return Object.fromEntries(values);
}

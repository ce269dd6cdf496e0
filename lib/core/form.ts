/** A form's values as an object; a name ending in [] is a list. Undefined when a name that is no list comes twice. */
export function formValues(form: FormData): Record<string, unknown> | undefined {
  const values = new Map<string, unknown>();
  for (const [name, value] of form) {
    if (name.startsWith('$ACTION')) continue;
    if (name.endsWith('[]')) {
      const key = name.slice(0, -2);
      const list = values.get(key);
      values.set(key, Array.isArray(list) ? [...list, value] : [value]);
    } else if (values.has(name)) {
      return undefined;
    } else {
      values.set(name, value);
    }
  }
  return Object.fromEntries(values);
}

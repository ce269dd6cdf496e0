/** The colours that a guideline names by their hex value, each once, in the order they are named. */
export function coloursOf(text: string): string[] {
  const named = text.matchAll(/(?<![\w&])#(?:[0-9a-f]{6}|[0-9a-f]{3})\b/gi);
  return [...new Set([...named].map(([colour]) => colour.toLowerCase()))].slice(0, 12);
}

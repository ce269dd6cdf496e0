const PATIENCE_MS = 4000;
const LONGEST_SECONDS = 86_400;

/** How many seconds a file plays, as this browser reads it; null where it cannot tell. */
export function lengthOf(file: File): Promise<number | null> {
  const element = document.createElement(file.type.startsWith('video/') ? 'video' : 'audio');
  const address = URL.createObjectURL(file);
  return new Promise<number | null>((resolve) => {
    const timer = setTimeout(() => resolve(null), PATIENCE_MS);
    element.onloadedmetadata = () => {
      clearTimeout(timer);
      const seconds = Math.round(element.duration);
      resolve(seconds >= 1 && seconds <= LONGEST_SECONDS ? seconds : null);
    };
    element.onerror = () => {
      clearTimeout(timer);
      resolve(null);
    };
    element.preload = 'metadata';
    element.src = address;
  }).finally(() => URL.revokeObjectURL(address));
}

export const contentId = 'content';

export function SkipLink() {
  return (
    <a
      href={`#${contentId}`}
      className="fixed top-2 left-2 z-(--z-tooltip) -translate-y-20 rounded-6 bg-inverse px-3 py-2 text-13 font-medium text-on-inverse focus:translate-y-0"
    >
      Skip to content
    </a>
  );
}

/** The brand's colours as they are, each with the value to type. */
export function Palette({ colours }: { colours: readonly string[] }) {
  return (
    <ul aria-label="Colours" className="flex flex-wrap gap-2">
      {colours.map((colour) => (
        <li
          key={colour}
          className="w-24 overflow-clip rounded-6 border border-line-strong bg-raised text-12"
        >
          <span aria-hidden className="block h-12" style={{ background: colour }} />
          <span className="block px-2 py-1 font-mono text-dim">{colour}</span>
        </li>
      ))}
    </ul>
  );
}

type Props = { from: string; to: string };

/** How much of the newer version lies over the older one. */
export function FadeSlider({ from, to }: Props) {
  return (
    <label className="proof-fade">
      <span className="whitespace-nowrap">{from}</span>
      <input
        type="range"
        min="0"
        max="100"
        defaultValue="50"
        aria-label={`How much of ${to.toLowerCase()} is shown over ${from.toLowerCase()}`}
        className="h-6 min-w-0 flex-1 accent-(--accent) pointer-coarse:h-touch"
        onInput={(event) => {
          const proof = event.currentTarget.closest<HTMLElement>('.proof');
          proof?.style.setProperty('--proof-fade', String(Number(event.currentTarget.value) / 100));
        }}
      />
      <span className="whitespace-nowrap">{to}</span>
    </label>
  );
}

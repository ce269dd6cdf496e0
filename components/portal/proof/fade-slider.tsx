'use client';

type Props = { from: number; to: number };

/** How much of the newer version lies over the older one. */
export function FadeSlider({ from, to }: Props) {
  return (
    <label className="proof-fade mx-auto mb-4 max-w-160 items-center gap-3 text-13 text-dim">
      <span className="whitespace-nowrap">Version {from}</span>
      <input
        type="range"
        min="0"
        max="100"
        defaultValue="50"
        aria-label={`How much of version ${to} is shown over version ${from}`}
        className="h-6 flex-1 accent-(--accent) pointer-coarse:h-touch"
        onInput={(event) => {
          const proof = event.currentTarget.closest<HTMLElement>('.proof');
          proof?.style.setProperty('--proof-fade', String(Number(event.currentTarget.value) / 100));
        }}
      />
      <span className="whitespace-nowrap">Version {to}</span>
    </label>
  );
}

import { Changes } from '@/components/writing/changes';
import { pictured } from '@/lib/files/preview';
import { sameMedia } from '@/lib/posts/versions';
import { compareWords } from '@/lib/writing/compare';

type Medium = { id: string; name: string; mime: string; alt: string };

/** One version as it is compared: "Version 2", and what it said and showed. */
export type Compared = { name: string; caption: string; media: readonly Medium[] };

/** What became of one version in another: its words, word by word, and its pictures side by side. */
export function PostChanges({ from, to }: { from: Compared; to: Compared }) {
  return (
    <div className="grid gap-5">
      <p className="max-w-[68ch] text-14 wrap-anywhere whitespace-pre-line">
        {from.caption === to.caption ? (
          to.caption || <span className="text-faint">No words, before and now.</span>
        ) : (
          <Changes changes={compareWords(from.caption, to.caption)} />
        )}
      </p>
      {sameMedia(from, to) ? (
        <p className="text-12 text-faint">
          {from.media.length > 0 ? 'The pictures are the same.' : 'No pictures, before and now.'}
        </p>
      ) : (
        <div className="grid grid-cols-2 gap-4">
          <Media version={from} />
          <Media version={to} />
        </div>
      )}
    </div>
  );
}

function Media({ version: { name, media } }: { version: Compared }) {
  return (
    <section aria-label={`Pictures of ${name.toLowerCase()}`} className="grid content-start gap-2">
      <h3 className="text-12 font-medium text-dim">{name}</h3>
      {media.length === 0 && <p className="text-12 text-faint">No pictures</p>}
      <ol className="grid gap-3">
        {media.map((medium) => (
          <li key={medium.id}>
            {medium.mime.startsWith('image/') ? (
              <img
                {...pictured(medium, 240)}
                alt={medium.alt}
                loading="lazy"
                decoding="async"
                className="w-full max-w-60 rounded-6 border border-line bg-sunken"
              />
            ) : (
              <p className="text-14 wrap-anywhere">{medium.name}</p>
            )}
            <p className="mt-1 text-12 wrap-anywhere text-faint">{medium.alt || 'Not described'}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

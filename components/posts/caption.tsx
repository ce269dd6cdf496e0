import { Fragment } from 'react';

const MARKED = /(https?:\/\/\S+|[#@][\p{L}\p{N}_.]+)/u;

/** A caption as its network shows it: lines kept; links, hashtags and names in the accent. Nothing in it is markup. */
export function Caption({ text }: { text: string }) {
  return (
    <p className="wrap-anywhere whitespace-pre-line">
      {text.split(MARKED).map((part, index) =>
        index % 2 === 1 ? (
          <span key={index} className="text-accent-text">
            {part}
          </span>
        ) : (
          <Fragment key={index}>{part}</Fragment>
        ),
      )}
    </p>
  );
}

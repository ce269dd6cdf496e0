import './writing.css';
import { Fragment, type ReactNode } from 'react';
import type { Block, CopyDocument, Inline, Mark } from '@/lib/writing/document';

/** The written body as it will read. */
export function DocumentBody({ document }: { document: CopyDocument }) {
  return <div className="document-body text-14 wrap-anywhere">{blocks(document.content)}</div>;
}

const blocks = (content: readonly Block[]) =>
  content.map((block, index) => <Fragment key={index}>{drawn(block)}</Fragment>);

function drawn(block: Block): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return <p>{inlines(block.content)}</p>;
    case 'heading':
      return block.attrs.level <= 2 ? (
        <h2>{inlines(block.content)}</h2>
      ) : (
        <h3>{inlines(block.content)}</h3>
      );
    case 'bulletList':
      return (
        <ul>
          {block.content.map((item, index) => (
            <li key={index}>{blocks(item.content)}</li>
          ))}
        </ul>
      );
    case 'orderedList':
      return (
        <ol>
          {block.content.map((item, index) => (
            <li key={index}>{blocks(item.content)}</li>
          ))}
        </ol>
      );
    case 'horizontalRule':
      return <hr />;
  }
}

const inlines = (content: readonly Inline[] = []) =>
  content.map((part, index) =>
    part.type === 'hardBreak' ? (
      <br key={index} />
    ) : (
      <Fragment key={index}>{(part.marks ?? []).reduce(marked, part.text)}</Fragment>
    ),
  );

function marked(inner: ReactNode, mark: Mark): ReactNode {
  switch (mark.type) {
    case 'bold':
      return <strong>{inner}</strong>;
    case 'italic':
      return <em>{inner}</em>;
    case 'strike':
      return <s>{inner}</s>;
    case 'link':
      return (
        <a href={mark.attrs.href} target="_blank" rel="noreferrer nofollow">
          {inner}
        </a>
      );
  }
}

'use client';

import { Command } from 'cmdk';
import { CornerDownLeft, FileText, Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { Kbd } from '@/components/ui/kbd';
import { Floor } from './floor';
import { keysShown } from './keys-shown';
import { placesInSidebar } from './places';
import { offered } from './registry';
import { useSearch } from './use-search';

const has = (label: string, words: string) =>
  words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => label.toLowerCase().includes(word));

/** Goes anywhere, finds anything, does what the page offers: by keys alone. */
export function Palette({ close }: { close: () => void }) {
  const router = useRouter();
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState('');
  const [{ commands, places }] = useState(() => ({
    // What a page and the whole surface both offer is one thing, and the page's comes first.
    commands: offered()
      .filter(({ keysOnly }) => !keysOnly)
      .filter(({ label }, at, all) => all.findIndex((one) => one.label === label) === at),
    places: placesInSidebar(),
  }));
  const isEmpty = words.trim() === '';

  const go = (href: string) => {
    close();
    router.push(href);
  };
  const run = (command: (typeof commands)[number]) => {
    close();
    requestAnimationFrame(() => command.run()); // once the focus is back on the page
  };
  const acts = commands.filter(({ label }) => has(label, words));
  const goes = places.filter(({ label }) => has(label, words));
  // Who types a command's own beginning means the command.
  const wantsToAct =
    !isEmpty &&
    acts.some(({ label }) => label.toLowerCase().startsWith(words.trim().toLowerCase()));
  const { hits, waiting, failed } = useSearch(words.trim(), ([hit]) => {
    const act = acts[0] && `do ${acts[0].label}`;
    const first = wantsToAct ? act : (hit?.id ?? act);
    setChosen(first ?? (goes[0] ? `go ${goes[0].href}` : ''));
  });

  const doGroup = (
    <Group heading="Do" shown={acts.length > 0}>
      {acts.map((command) => (
        <Item key={command.label} id={`do ${command.label}`} choose={() => run(command)}>
          <CornerDownLeft />
          <span className="min-w-0 truncate">{command.label}</span>
          <span className="ml-auto flex gap-1">
            {command.keys && keysShown(command.keys).map((key) => <Kbd key={key}>{key}</Kbd>)}
          </span>
        </Item>
      ))}
    </Group>
  );

  return (
    <Floor
      label="Search or jump to"
      close={close}
      className="mt-[12dvh] w-[min(600px,calc(100vw-16px))]"
    >
      <Command
        label="Search or jump to"
        shouldFilter={false}
        loop
        value={chosen}
        onValueChange={setChosen}
        className="grid"
      >
        <label className="flex h-touch items-center gap-2 border-b border-line px-4 text-14">
          <Search />
          <Command.Input
            value={words}
            onValueChange={setWords}
            maxLength={80}
            placeholder="Search campaigns, clients, people, requests"
            className="h-full min-w-0 flex-1 bg-transparent outline-none"
          />
        </label>
        <Command.List className="max-h-[min(420px,60dvh)] overflow-y-auto p-1">
          {wantsToAct && doGroup}
          <Group heading={isEmpty ? 'You last worked on' : 'Found'} shown={hits.length > 0}>
            {hits.map((hit) => (
              <Item key={`${hit.kind} ${hit.id}`} id={hit.id} choose={() => go(hit.href)}>
                <FileText />
                <span className="min-w-0 truncate">{hit.title}</span>
                {hit.context && <span className="shrink-0 text-12 text-faint">{hit.context}</span>}
                <span className="ml-auto shrink-0 text-12 text-faint">{hit.kind}</span>
              </Item>
            ))}
          </Group>
          {!wantsToAct && doGroup}
          <Group heading="Go to" shown={goes.length > 0}>
            {goes.map(({ href, label }) => (
              <Item key={href} id={`go ${href}`} choose={() => go(href)}>
                <CornerDownLeft />
                {label}
              </Item>
            ))}
          </Group>
          {!waiting && hits.length + acts.length + goes.length === 0 && (
            <p className="px-3 py-6 text-center text-13 text-dim">
              {failed ? 'The search could not be reached. Try again.' : 'Nothing is called that.'}
            </p>
          )}
        </Command.List>
        <p role="status" className="sr-only">
          {waiting ? '' : `${hits.length} found`}
        </p>
      </Command>
    </Floor>
  );
}

type GroupProps = { heading: string; shown: boolean; children: ReactNode };

function Group({ heading, shown, children }: GroupProps) {
  if (!shown) return null;
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-12 [&_[cmdk-group-heading]]:text-faint"
    >
      {children}
    </Command.Group>
  );
}

type ItemProps = { id: string; choose: () => void; children: ReactNode };

function Item({ id, choose, children }: ItemProps) {
  return (
    <Command.Item
      value={id}
      onSelect={choose}
      className="menu-item text-13 data-[selected=true]:bg-active"
    >
      {children}
    </Command.Item>
  );
}

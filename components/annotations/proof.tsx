'use client';

import {
  createContext,
  type Dispatch,
  type ReactNode,
  useContext,
  useMemo,
  useReducer,
  useState,
} from 'react';
import type { Audience, Pin, PinnedByLink, PinnedSubject, Place } from '@/lib/annotations/pin';
import type { Staged } from '@/lib/files/preview';
import { type Deeds, deedsOn } from './deeds';
import { Stage } from './stage';

/** A version as it is shown: its number counts designs, its name is what its readers call it. */
export type Sheet = {
  version: number;
  /** "Version 2" */
  name: string;
  /** "Priya Nair, today 09:52" */
  caption: string;
  file: Staged | null;
  /** Where there is no picture: the text as it goes out, or a link to the file. */
  plain: ReactNode;
};

export type Rights = {
  /** Whom this person may pin for; nobody where they may not pin at all. */
  audiences: Audience[];
  /** Whether they may close and reopen pins. */
  settle: boolean;
  /** Why nothing can be pinned here just now. */
  locked: string | null;
};

export type Given = {
  subject: PinnedSubject | PinnedByLink;
  now: Sheet;
  before: Sheet | null;
  pins: Pin[];
  rights: Rights;
  /** What its readers call the versions, where that is not their number. */
  names?: Readonly<Record<number, string>>;
  /** How long ago each moment was. */
  times: Readonly<Record<string, ReactNode>>;
};

type State = {
  /** The thread that is open, and whether it was opened on the picture: on a phone it then lies over it. */
  open: string | null;
  sheet: boolean;
  draft: Place | null;
  aims: boolean;
};

type Deed =
  | { do: 'open'; pin: string | null; sheet?: boolean }
  | { do: 'draft'; place: Place | null }
  | { do: 'aim'; aims: boolean };

function after(state: State, deed: Deed): State {
  switch (deed.do) {
    case 'open':
      return { ...state, open: deed.pin, sheet: deed.sheet ?? false, aims: false };
    case 'draft':
      return { open: null, sheet: false, draft: deed.place, aims: false };
    case 'aim':
      return { ...state, open: deed.aims ? null : state.open, aims: deed.aims };
  }
}

type Value = Given &
  State & {
    stage: Stage;
    deeds: Deeds;
    mayPin: boolean;
    /** One's own, open on the version that is shown, where nothing is locked. Whoever came by a mail's link says more instead. */
    mayChange: (pin: Pin) => boolean;
    nameOfVersion: (version: number) => string;
    act: Dispatch<Deed>;
  };

const Context = createContext<Value | null>(null);

export function useProof(): Value {
  const value = useContext(Context);
  if (!value) throw new Error('This belongs into a Proof.');
  return value;
}

/** Holds what stage, toolbar and threads share. What is half written and which thread is open outlive every re-read. */
export function Proof({ children, ...given }: Given & { children: ReactNode }) {
  const [stage] = useState(() => new Stage());
  const [state, act] = useReducer(after, { open: null, sheet: false, draft: null, aims: false });
  const { subject, rights, now, names } = given;
  const deeds = useMemo(() => deedsOn(subject), [subject]);
  const value: Value = {
    ...given,
    ...state,
    stage,
    act,
    deeds,
    mayPin: rights.audiences.length > 0 && !rights.locked && now.file !== null,
    mayChange: ({ you, status, carriedVersion }) =>
      you &&
      rights.settle &&
      !rights.locked &&
      !('token' in subject) &&
      status === 'open' &&
      carriedVersion === now.version,
    nameOfVersion: (version) => names?.[version] ?? `Version ${version}`,
  };
  return <Context value={value}>{children}</Context>;
}

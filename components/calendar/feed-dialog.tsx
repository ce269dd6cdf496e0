'use client';

import { CalendarPlus, Check, Copy } from 'lucide-react';
import { useState, useTransition } from 'react';
import { attempt } from '@/components/ui/attempt';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose, DialogTrigger } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { toast } from '@/components/ui/toast';
import { closeFeed, openFeed } from '@/lib/calendar/actions';

const id = 'calendar-feed';
const LOST = 'That did not reach us. Please try again.';

type Props = { feed: { opened: string | null; read: string | null }; size?: 'sm' | 'lg' };

/** One's own calendar in Google, Apple or Outlook: a link that is shown once and can be stopped at any time. */
export function FeedDialog({ feed, size = 'sm' }: Props) {
  const [address, setAddress] = useState<string>();
  const [copied, setCopied] = useState(false);
  const [pending, start] = useTransition();

  const make = () =>
    start(async () => {
      const answer = await attempt(openFeed({}));
      if (!answer?.ok) return toast(answer?.failure.message ?? LOST, { tone: 'critical' });
      setCopied(false);
      setAddress(answer.data.address);
    });
  const stop = () =>
    start(async () => {
      const answer = await attempt(closeFeed({}));
      if (!answer?.ok) return toast(answer?.failure.message ?? LOST, { tone: 'critical' });
      setAddress(undefined);
      toast('The link stopped working');
    });
  const copy = async () => {
    await navigator.clipboard.writeText(address ?? '');
    setCopied(true);
  };

  return (
    <>
      <DialogTrigger dialog={id} variant="ghost" size={size}>
        <CalendarPlus />
        Subscribe
      </DialogTrigger>
      <Dialog
        id={id}
        title="Your calendar elsewhere"
        onClose={() => setAddress(undefined)}
        footer={
          <>
            {feed.opened && (
              <Button variant="ghost" disabled={pending} onClick={stop}>
                Stop the link
              </Button>
            )}
            <span className="flex-1" />
            <DialogClose>Close</DialogClose>
            {!address && (
              <Button variant="primary" disabled={pending} onClick={make}>
                {feed.opened ? 'Make a new link' : 'Make a link'}
              </Button>
            )}
          </>
        }
      >
        <p>
          Google, Apple and Outlook can show what you see here. The link is yours alone: whoever has
          it reads your calendar without signing in.
        </p>
        {address ? (
          <Field
            label="Your link"
            hint="It is shown this once. Paste it where your calendar says “Subscribe” or “From URL”."
          >
            {(control) => (
              <span className="flex gap-2">
                <Input
                  readOnly
                  value={address}
                  onFocus={(event) => event.currentTarget.select()}
                  className="min-w-0 flex-1"
                  {...control}
                />
                <Button onClick={() => void copy()}>
                  {copied ? <Check /> : <Copy />}
                  {copied ? 'Copied' : 'Copy'}
                </Button>
              </span>
            )}
          </Field>
        ) : feed.opened ? (
          <p>
            A link has been open since {feed.opened},{' '}
            {feed.read ? `last read ${feed.read}` : 'and was not read yet'}. A new one stops it.
          </p>
        ) : (
          <p>There is no link now.</p>
        )}
      </Dialog>
    </>
  );
}

import { type ReactNode, useId } from 'react';

type Props = { title: string; about: string; children: ReactNode };

export function SettingsSection({ title, about, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid gap-4 border-b border-line pb-8 last:border-0">
      <div>
        <h2 id={id} className="text-16 font-semibold">
          {title}
        </h2>
        <p className="text-dim">{about}</p>
      </div>
      {children}
    </section>
  );
}

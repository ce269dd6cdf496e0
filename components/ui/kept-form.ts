import { type FormEvent, startTransition } from 'react';

/**
 * A form whose fields stay as they are: handing it to React's action alone would empty them, or set its boxes back to how
 * they were when it was opened, also after a refusal.
 */
export const keptForm = (run: (form: FormData) => void) => ({
  action: run,
  onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    startTransition(() => run(form));
  },
});

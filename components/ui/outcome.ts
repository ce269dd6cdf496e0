/** What a form hears back from its action. */
export type Outcome =
  | { ok: true; message?: string }
  | {
      ok: false;
      message?: string;
      /** By field name. */
      fields?: Record<string, string[] | undefined>;
      /** What was typed, so that nothing is typed twice. Never a password. */
      values?: Record<string, string>;
    };

export type FormAction = (previous: Outcome | null, form: FormData) => Promise<Outcome>;

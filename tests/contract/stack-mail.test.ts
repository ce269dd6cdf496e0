import { describe, expect, test } from 'vitest';
import { member, must, newAddress, PASSWORD, secretClient, target, visitor } from './clients.ts';

type Mail = { to: string; subject: string; html: string; text: string; channel: string };

const mailbox = target.embedded?.mailboxUrl ?? '';

async function mailsTo(address: string): Promise<Mail[]> {
  const response = await fetch(`${mailbox}/api/messages?to=${encodeURIComponent(address)}`);
  return (await response.json()) as Mail[];
}

async function lastLink(address: string): Promise<URL> {
  const [mail] = await mailsTo(address);
  return new URL(/https?:\/\/\S+\/auth\/confirm\S+/.exec(mail?.text ?? '')?.[0] ?? 'none:');
}

async function follow(link: URL) {
  const client = visitor();
  const type = link.searchParams.get('type') as 'email';
  const token_hash = link.searchParams.get('token_hash') ?? '';
  return { client, ...(await client.auth.verifyOtp({ type, token_hash })) };
}

describe('links by mail lead to our own confirm page', () => {
  test('signing up', async () => {
    const email = newAddress();
    const emailRedirectTo = `${target.appUrl}/welcome`;
    const signedUp = must(
      await visitor().auth.signUp({
        email,
        password: PASSWORD,
        options: { emailRedirectTo, data: { name: 'Ada' } },
      }),
    );
    expect(signedUp.session).toBeNull();
    expect(signedUp.user?.user_metadata).toMatchObject({ name: 'Ada' });
    const early = await visitor().auth.signInWithPassword({ email, password: PASSWORD });
    expect(early.error?.code).toBe('email_not_confirmed');
    const link = await lastLink(email);
    expect(`${link.origin}${link.pathname}`).toBe(`${target.appUrl}/auth/confirm`);
    expect(Object.fromEntries(link.searchParams)).toMatchObject({
      type: 'signup',
      next: emailRedirectTo,
    });
    expect((await follow(link)).data.user?.email).toBe(email);
    must(await visitor().auth.signInWithPassword({ email, password: PASSWORD }));
  });

  test('a forgotten password', async () => {
    const { email } = await member();
    must(
      await visitor().auth.resetPasswordForEmail(email, {
        redirectTo: 'https://evil.example/steal',
      }),
    );
    const link = await lastLink(email);
    expect(link.searchParams.get('next')).toBe(target.appUrl);
    const { client } = await follow(link);
    must(await client.auth.updateUser({ password: 'remembered again' }));
    must(await visitor().auth.signInWithPassword({ email, password: 'remembered again' }));
    expect((await follow(link)).error?.code).toBe('otp_expired');
  });

  test('an invitation, and signing in by link or by code', async () => {
    const email = newAddress();
    must(await secretClient().auth.admin.inviteUserByEmail(email, { data: { name: 'Bob' } }));
    expect((await follow(await lastLink(email))).data.user?.user_metadata).toMatchObject({
      name: 'Bob',
    });
    must(await visitor().auth.signInWithOtp({ email, options: { shouldCreateUser: false } }));
    expect((await follow(await lastLink(email))).data.user?.email).toBe(email);
    must(await visitor().auth.signInWithOtp({ email, options: { shouldCreateUser: false } }));
    const code = /code: (\d{6})/.exec((await mailsTo(email))[0]?.text ?? '')?.[1] ?? '';
    must(await visitor().auth.verifyOtp({ type: 'email', email, token: code }));
  });

  test('a changed address', async () => {
    const { client, email } = await member();
    const changed = newAddress();
    must(await client.auth.updateUser({ email: changed }));
    const link =
      (await mailsTo(changed)).length > 0 ? await lastLink(changed) : await lastLink(email);
    must(await follow(link));
    must(await visitor().auth.signInWithPassword({ email: changed, password: PASSWORD }));
  });

  test('nobody learns whether an address is known', async () => {
    const { email } = await member();
    const unknown = newAddress();
    expect(await visitor().auth.resetPasswordForEmail(unknown)).toEqual(
      await visitor().auth.resetPasswordForEmail(email),
    );
    expect(await mailsTo(unknown)).toEqual([]);
    const again = must(await visitor().auth.signUp({ email, password: PASSWORD }));
    expect([again.session, again.user?.identities]).toEqual([null, []]);
  });
});

describe('the mailbox', () => {
  test('takes mail and text messages from functions that hold the secret key', async () => {
    const to = '+12025550123';
    const post = (key: string) =>
      fetch(`${mailbox}/api/messages`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body: JSON.stringify({ channel: 'sms', to, text: 'Your code is <b>1</b>' }),
      });
    expect((await post(target.anonKey)).status).toBe(401);
    expect((await post(target.serviceRoleKey)).status).toBe(201);
    expect(await mailsTo(to)).toMatchObject([
      { channel: 'sms', to, text: 'Your code is <b>1</b>' },
    ]);
    expect(await (await fetch(mailbox)).text()).not.toContain('<b>1</b>');
  });

  test('shows mail without letting it run, load or be read from elsewhere', async () => {
    const page = await fetch(mailbox);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.headers.get('access-control-allow-origin')).toBeNull();
    const id = /\/mailbox\/messages\/[\w-]+/.exec(await page.text())?.[0] ?? '';
    const body = await fetch(new URL(id, mailbox));
    expect(body.headers.get('content-security-policy')).toMatch(/^sandbox (?!.*allow-scripts)/);
  });
});

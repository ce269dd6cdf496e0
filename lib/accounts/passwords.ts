// Those of the usual lists that are long enough to be accepted otherwise, and what people make of them.
const COMMON = new Set(
  `password1234 passwordpassword password12345 password123456 123456789012 1234567890123 qwertyuiop123 qwertyuiop12
   qwerty123456 qwertyqwerty 1q2w3e4r5t6y 1qaz2wsx3edc iloveyou1234 letmeinletmein welcome12345 welcome123456 adminadmin12
   administrator administrator1 abcdefghijkl abcdefgh1234 abc123abc123 111111111111 000000000000 123123123123 112233445566
   987654321098 football1234 baseball1234 superman1234 changeme1234 changemenow12 marketing1234 marketingos1 marketingos123`
    .split(/\s+/)
    .filter(Boolean),
);

// Counting, from wherever and past nine or ten. A text to look in: a pattern for this can take for ever to fail.
const COUNTING = ['123456789', '1234567890'].map((digits) => digits.repeat(9));

export function isCommonPassword(password: string): boolean {
  const plain = password.toLowerCase();
  return (
    COMMON.has(plain) || /^(.)\1+$/.test(plain) || COUNTING.some((digits) => digits.includes(plain))
  );
}

export const GUESSABLE = 'Your own address is the first thing somebody would try.';

/** Whether a password is the person's own e-mail address, or the part before its @. */
export function repeatsAddress(password: string, email: string): boolean {
  const plain = password.trim().toLowerCase();
  const address = email.toLowerCase();
  return address !== '' && (plain === address || plain === address.split('@')[0]);
}

const LINK_METHODS = ['otp', 'recovery', 'magiclink'];
const RECOVERY_SECONDS = 60 * 60;

/**
 * Whether a session began with a link from the person's own mailbox within the hour: a password is not replaced on
 * a desk that somebody left unlocked.
 */
export function isRecovering(amr: unknown, now: Date): boolean {
  if (!Array.isArray(amr)) return false;
  const since = now.getTime() / 1000 - RECOVERY_SECONDS;
  return amr.some(
    (one) =>
      typeof one === 'object' &&
      one !== null &&
      LINK_METHODS.includes(one.method) &&
      Number(one.timestamp) > since,
  );
}

import { unstable_rethrow } from 'next/navigation';

/** What an action answered, or null when it never reached us: what was typed can then be sent again. */
export async function attempt<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    unstable_rethrow(error); // a redirect to the sign-in page travels as an error
    return null;
  }
}

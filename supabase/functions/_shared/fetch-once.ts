// Deno sends a request again by itself, a POST too, when a kept-alive connection drops before the
// answer. Where repeating is not harmless, every request gets a connection of its own.
type Runtime = {
  Deno?: { createHttpClient?: (options: { poolMaxIdlePerHost: number }) => unknown };
};

const { Deno } = globalThis as Runtime; // absent in Node, which does not repeat
const client = Deno?.createHttpClient?.({ poolMaxIdlePerHost: 0 });

export const fetchOnce: typeof fetch = (input, init) =>
  fetch(input, client ? Object.assign({}, init, { client }) : init);

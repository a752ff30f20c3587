import { networkInterfaces } from 'node:os';

const EVERY_MS = 10_000;

/**
 * Calls back when this machine got another address: a cable was plugged in, a network joined.
 *
 * @returns stops watching
 */
export function watchNetwork(changed: () => void): () => void {
  let known = addresses();
  const timer = setInterval(() => {
    const now = addresses();
    if (now !== known && now !== '') changed();
    known = now;
  }, EVERY_MS).unref();
  return () => clearInterval(timer);
}

function addresses(): string {
  return Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ internal }) => !internal)
    .map(({ address }) => address)
    .toSorted()
    .join(' ');
}

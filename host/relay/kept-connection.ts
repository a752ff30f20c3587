import * as z from 'zod/mini';
import type { Store } from '../store/store.ts';
import type { Greeting } from './connection.ts';

const schema = z.object({
  /** The room here that it belongs to. */
  room: z.string(),
  greeting: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('open'), secret: z.string(), name: z.string() }),
    z.object({ kind: z.literal('join'), code: z.string(), host: z.string(), name: z.string() }),
  ]),
});

/** The connection that was open when the host was stopped; in the encrypted store. */
export function keptConnection(store: Store): { room: string; greeting: Greeting } | undefined {
  const kept = schema.safeParse(store.read(() => store.meta.get('branches')));
  return kept.success ? kept.data : undefined;
}

export function keepConnection(
  store: Store,
  connection: { room: string; greeting: Greeting } | null,
): void {
  store.write(() => store.meta.set('branches', connection));
}

/** Always the same for this host, so that it is the same branch whenever it comes; nobody else's business. */
export function ownRelayId(store: Store): string {
  const known = z.safeParse(
    z.uuid(),
    store.read(() => store.meta.get('relay-id')),
  );
  if (known.success) return known.data;
  const fresh = crypto.randomUUID();
  store.write(() => store.meta.set('relay-id', fresh));
  return fresh;
}

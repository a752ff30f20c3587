import { MediumFault } from './medium-fault.ts';

/**
 * The bytes of a medium of the package, at most `largest` of them: larger ones are refused by their announced size
 * before they are read, and where none is announced as soon as too many have come.
 *
 * @throws MediumFault `too-large`, `unreachable`
 */
export async function fetchMedium(
  address: string,
  largest: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const reply = await fetch(address).catch((cause: unknown) => {
    throw new MediumFault('unreachable', { cause });
  });
  if (!reply.ok || !reply.body) throw new MediumFault('unreachable');
  if (Number(reply.headers.get('content-length') ?? 0) > largest) {
    await reply.body.cancel();
    throw new MediumFault('too-large');
  }
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = reply.body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > largest) {
      await reader.cancel();
      throw new MediumFault('too-large');
    }
    parts.push(next.value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

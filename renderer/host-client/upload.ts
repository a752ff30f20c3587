import type { HostClient } from '#model/host-api/client.ts';

/** Bytes sent in one call. */
const part = 384 * 1024;

/** Sends a file to the host in parts; resolves with the upload's id. Rejects with the browser's error when the file is gone. */
export async function upload(
  client: HostClient,
  file: Blob,
  onShare?: (share: number) => void,
): Promise<string> {
  const { upload: id } = await client.call('uploads.begin', { bytes: Math.max(1, file.size) });
  for (let at = 0; at < file.size; at += part) {
    const bytes = new Uint8Array(await file.slice(at, at + part).arrayBuffer());
    await client.call('uploads.add', { upload: id, at, base64: toBase64(bytes) });
    onShare?.(Math.min(1, (at + part) / file.size));
  }
  return id;
}

/** Bytes as base64, in slices: a call takes only so many arguments. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return btoa(text);
}

/** The bytes behind base64. */
export function fromBase64(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

import { randomBytes } from 'node:crypto';

/** A file to send beside a statement result. */
export interface OutgoingFile {
  sha2: string;
  contentType: string;
  data: Uint8Array;
}

/** A statement result and the bytes of its attachments as multipart/mixed. */
export function writeMultipart(
  json: string,
  files: readonly OutgoingFile[],
): { contentType: string; body: Buffer } {
  const boundary = `hub-${randomBytes(18).toString('hex')}`;
  const chunks: Uint8Array[] = [];
  const add = (text: string): void => {
    chunks.push(Buffer.from(text));
  };
  add(`--${boundary}\r\nContent-Type: application/json\r\n\r\n${json}\r\n`);
  for (const file of files) {
    add(
      `--${boundary}\r\nContent-Type: ${file.contentType}\r\n` +
        `Content-Transfer-Encoding: binary\r\nX-Experience-API-Hash: ${file.sha2}\r\n\r\n`,
    );
    chunks.push(file.data);
    add('\r\n');
  }
  add(`--${boundary}--\r\n`);
  return {
    contentType: `multipart/mixed; boundary="${boundary}"`,
    body: Buffer.concat(chunks),
  };
}

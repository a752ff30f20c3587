/** A kind of file that packages may hold, known by its first bytes and not by its name alone. */
export interface MediaType {
  mime: string;
  extensions: readonly string[];
  /** Whether a file begins like this kind; gets its first 512 bytes. */
  matches: (head: Uint8Array) => boolean;
}

function text(head: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...head.subarray(from, to));
}

const starts =
  (...bytes: number[]) =>
  (head: Uint8Array): boolean =>
    bytes.every((byte, index) => head[index] === byte);

/** Text without control characters: what WebVTT and Markdown are made of. */
function plain(head: Uint8Array): boolean {
  return head.every((byte) => byte >= 0x20 || byte === 9 || byte === 10 || byte === 13);
}

/** Frame sync of an MPEG audio frame, layer III, with a valid bit rate and sampling rate (ISO 11172-3). */
function mpegFrame(head: Uint8Array): boolean {
  const [a = 0, b = 0, c = 0] = head;
  return a === 0xff && (b & 0xe6) === 0xe2 && (c & 0xf0) !== 0xf0 && (c & 0x0c) !== 0x0c;
}

/** Everything a package may hold besides its documents. No SVG, no HTML, no scripts. */
const mediaTypes: readonly MediaType[] = [
  {
    mime: 'image/png',
    extensions: ['png'],
    matches: starts(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10),
  },
  { mime: 'image/jpeg', extensions: ['jpg', 'jpeg'], matches: starts(0xff, 0xd8, 0xff) },
  {
    mime: 'image/webp',
    extensions: ['webp'],
    matches: (head) => text(head, 0, 4) === 'RIFF' && text(head, 8, 12) === 'WEBP',
  },
  {
    mime: 'image/ktx2',
    extensions: ['ktx2'],
    matches: starts(0xab, 0x4b, 0x54, 0x58, 0x20, 0x32, 0x30, 0xbb, 13, 10, 26, 10),
  },
  {
    mime: 'model/gltf-binary',
    extensions: ['glb'],
    matches: (head) => text(head, 0, 4) === 'glTF' && head[4] === 2,
  },
  {
    mime: 'video/mp4',
    extensions: ['mp4'],
    matches: (head) => text(head, 4, 8) === 'ftyp',
  },
  { mime: 'video/webm', extensions: ['webm'], matches: starts(0x1a, 0x45, 0xdf, 0xa3) },
  {
    mime: 'audio/mpeg',
    extensions: ['mp3'],
    matches: (head) => text(head, 0, 3) === 'ID3' || mpegFrame(head),
  },
  { mime: 'audio/ogg', extensions: ['ogg'], matches: (head) => text(head, 0, 4) === 'OggS' },
  {
    mime: 'audio/wav',
    extensions: ['wav'],
    matches: (head) => text(head, 0, 4) === 'RIFF' && text(head, 8, 12) === 'WAVE',
  },
  {
    mime: 'text/vtt',
    extensions: ['vtt'],
    matches: (head) => /^(\u00EF\u00BB\u00BF)?WEBVTT/.test(text(head, 0, 16)) && plain(head),
  },
  { mime: 'application/pdf', extensions: ['pdf'], matches: (head) => text(head, 0, 5) === '%PDF-' },
  {
    mime: 'application/epub+zip',
    extensions: ['epub'],
    matches: (head) =>
      text(head, 0, 2) === 'PK' && text(head, 30, 58) === 'mimetypeapplication/epub+zip',
  },
  {
    mime: 'text/markdown',
    extensions: ['md'],
    matches: (head) => plain(head) && !/^\s*<(!doctype|html|svg|script)/i.test(text(head, 0, 256)),
  },
];

/** The kind that a path's extension promises; undefined when such files are not allowed. */
export function mediaTypeOf(path: string): MediaType | undefined {
  const extension = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  return mediaTypes.find(({ extensions }) => extensions.includes(extension));
}

/** Files that tools write, and their types: documents and light. */
export function fileMime(path: string): string | undefined {
  if (/^[^/]+\.json$/.test(path) || path === 'baked/bake.json') return 'application/json';
  if (/^baked\/[a-z0-9-]+\.light$/.test(path)) return 'application/octet-stream';
  return path.startsWith('media/') ? mediaTypeOf(path)?.mime : undefined;
}

import { extname } from 'node:path';

/** What may be served, by extension; nothing else is, and browsers must not guess. */
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.ktx2': 'image/ktx2',
  '.glb': 'model/gltf-binary',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.wav': 'audio/wav',
  '.vtt': 'text/vtt; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.pdf': 'application/pdf',
  '.epub': 'application/epub+zip',
  '.light': 'application/octet-stream',
  '.bin': 'application/octet-stream',
  // Character maps and fonts of the PDF reader.
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
};

/** Of the exhibitions' files never: they come from others, and these can carry scripts. */
const pageOnly = new Set(['.html', '.js', '.mjs', '.css', '.svg', '.wasm']);

/** Content type of a file of the page itself. */
export function pageType(path: string): string | undefined {
  return types[extname(path).toLowerCase()];
}

/** Content type of a file of an exhibition. */
export function mediaType(path: string): string | undefined {
  return pageOnly.has(extname(path).toLowerCase()) ? undefined : pageType(path);
}

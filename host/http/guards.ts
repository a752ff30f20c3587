import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether the address that the client used is this machine's own. A page elsewhere whose name was bent to
 * 127.0.0.1 (DNS rebinding) still sends its own name as Host.
 */
export function isOwnHost(host: string | undefined, port: number): boolean {
  return host !== undefined && ownHosts(port).includes(host.toLowerCase());
}

/** Whether a request that changes something comes from our own page. Browsers always say so on POST. */
export function isOwnOrigin(headers: IncomingHttpHeaders, port: number): boolean {
  const { origin, host } = headers;
  if (origin === undefined || !isOwnHost(host, port)) return false;
  if (origin.toLowerCase() !== `http://${host?.toLowerCase()}`) return false;
  return isOwnSite(headers);
}

/** False if the browser says that another site asked (Fetch Metadata); older ones say nothing. */
export function isOwnSite(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}

function ownHosts(port: number): string[] {
  const names = ['127.0.0.1', 'localhost', '[::1]'];
  return names.flatMap((name) => [`${name}:${port}`, ...(port === 80 ? [name] : [])]);
}

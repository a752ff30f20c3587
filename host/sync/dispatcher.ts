import { rootCertificates } from 'node:tls';
import { Agent, ProxyAgent, type Dispatcher } from 'undici';
import type { SyncConfig } from './sync-config.ts';

/** The way to headquarters: through the proxy where there is one, trusting the organisation's own authority too. */
export function dispatcherFor({ proxy, authority }: SyncConfig): Dispatcher {
  // The organisation's own authority besides the public ones, never instead of checking.
  const tls = authority === '' ? {} : { ca: [...rootCertificates, authority] };
  if (proxy === '') return new Agent({ connect: { ...tls, timeout: 15_000 }, connections: 8 });
  return new ProxyAgent({ uri: proxy, requestTls: tls, proxyTls: tls });
}

export function basicAuthorization({ key, secret }: Pick<SyncConfig, 'key' | 'secret'>): string {
  return `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`;
}

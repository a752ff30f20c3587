import { Bonjour, type ServiceConfig } from 'bonjour-service';

/**
 * Tells the network by multicast DNS (RFC 6762, 6763) that this host is there under a name.
 *
 * @param name host name, ending in `.local`
 * @param address the one address to speak from
 * @returns takes it back
 */
export function announce(name: string, address: string, port: number): () => Promise<void> {
  // Handed on to multicast-dns: speaks on this network alone.
  const socket: Partial<ServiceConfig> & { interface: string } = { interface: address };
  // A network that refuses multicast must not stop the sharing; the address works without the name.
  const bonjour = new Bonjour(socket, (error: unknown) => console.warn('mDNS:', error));
  bonjour.publish({ name: `巡展 ${name}`, type: 'https', host: name, port, disableIPv6: true });
  return () =>
    new Promise((resolve) => bonjour.unpublishAll(() => bonjour.destroy(() => resolve())));
}

import type { HostClient } from '#model/host-api/client.ts';

/** Asks the host for the organisation's own servers each time; without them connections are direct. */
export function iceServers(host: Pick<HostClient, 'call'>): () => Promise<RTCIceServer[]> {
  return async () => {
    const servers = await host.call('cast.servers', {}).catch(() => []);
    return servers.map(({ url, username, credential }) => ({ urls: url, username, credential }));
  };
}

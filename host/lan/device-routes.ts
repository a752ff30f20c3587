import { hostMethods } from '#model/host-api/methods.ts';

/** A route that devices reach. `paired`: refused with 401 before anything is read unless the device is paired. */
export interface DeviceRoute {
  method: 'GET' | 'POST' | 'SOCKET';
  url: string;
  paired: boolean;
  /** Largest body, bytes. */
  bodyLimit: number;
}

const pairingBody = 1024;
const callBody = 256 * 1024;

/** Files of the page, and pairing itself. */
const openRoutes: DeviceRoute[] = [
  { method: 'GET', url: '/', paired: false, bodyLimit: 0 },
  { method: 'GET', url: '/*', paired: false, bodyLimit: 0 },
  { method: 'POST', url: '/api/pairing/ask', paired: false, bodyLimit: pairingBody },
  { method: 'POST', url: '/api/pairing/collect', paired: false, bodyLimit: pairingBody },
  { method: 'POST', url: '/api/room/enter', paired: false, bodyLimit: pairingBody },
];

/** What a paired device has besides: media, events, and the methods that `hostMethods` gives devices. */
export const deviceRoutes: readonly DeviceRoute[] = [
  ...openRoutes,
  { method: 'GET', url: '/exhibitions/:id/*', paired: true, bodyLimit: 0 },
  { method: 'SOCKET', url: '/api/events', paired: true, bodyLimit: 0 },
  { method: 'SOCKET', url: '/api/live', paired: false, bodyLimit: 0 },
  ...Object.entries(hostMethods)
    .filter(([, { device }]) => device)
    .map(([name]) => ({
      method: 'POST' as const,
      url: `/api/call/${name}`,
      paired: true,
      bodyLimit: callBody,
    })),
];

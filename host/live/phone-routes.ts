/**
 * Everything that a phone reaches over plain HTTP, where the guide has switched that on: the page's files,
 * the door of the room, and the room itself, without names. No call of the host API, no media, no pairing.
 */
export const phoneRoutes = [
  { method: 'GET', url: '/' },
  { method: 'GET', url: '/*' },
  { method: 'POST', url: '/api/room/enter' },
  { method: 'SOCKET', url: '/api/live' },
] as const;

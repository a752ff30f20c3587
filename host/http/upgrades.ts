import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';

type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/** Hands requests for a WebSocket to whoever serves their path; every other path is refused. */
export function serveUpgrades(server: Server, paths: Readonly<Record<string, Upgrade>>): void {
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const [path = ''] = (request.url ?? '').split('?');
    const serve = Object.hasOwn(paths, path) ? paths[path] : undefined;
    if (serve) serve(request, socket, head);
    else refuseUpgrade(socket);
  });
}

export function refuseUpgrade(socket: Duplex): void {
  socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
}

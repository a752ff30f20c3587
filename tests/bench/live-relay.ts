import { WebSocketServer } from 'ws';

/** The least that passes a guide's words on: every message to everybody else. Says its address. */
const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
server.on('connection', (from) => {
  from.on('message', (data, isBinary) => {
    for (const to of server.clients) if (to !== from) to.send(data, { binary: isBinary });
  });
});
server.on('listening', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object')
    console.log(`http://127.0.0.1:${address.port}/`);
});

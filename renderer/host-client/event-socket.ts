import { setOnline } from './connection.ts';

/** Milliseconds: the first wait after a lost connection, and the longest. */
const firstWait = 500;
const longestWait = 15_000;

/** Listens to the host's events and, when the connection is lost, tries again until the page closes. */
export function openEventSocket(address: URL, tell: (event: unknown) => void): void {
  const socketAddress = new URL(address);
  socketAddress.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  let wait = firstWait;
  const connect = () => {
    const socket = new WebSocket(socketAddress);
    socket.addEventListener('open', () => {
      wait = firstWait;
      setOnline(true);
    });
    socket.addEventListener('message', ({ data }) => {
      if (typeof data === 'string') tell(parse(data));
    });
    socket.addEventListener('close', () => {
      setOnline(false);
      setTimeout(connect, wait * (0.75 + Math.random() / 2));
      wait = Math.min(longestWait, wait * 2);
    });
  };
  connect();
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import { setOnline } from './connection.ts';

/** Milliseconds: the first wait after a lost connection, and the longest. */
const firstWait = 500;
const longestWait = 15_000;

/** Listens to the host's events and, when the connection is lost, tries again until the page closes. */
export function openEventSocket(base: string, tell: (event: unknown) => void): void {
  const address = new URL('api/events', base);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  let wait = firstWait;
  const connect = () => {
    const socket = new WebSocket(address);
    socket.addEventListener('open', () => {
      wait = firstWait;
      setOnline(true);
    });
    socket.addEventListener('message', ({ data }) => {
      if (typeof data === 'string') tell(parse(data));
    });
    socket.addEventListener('close', () => {
      setOnline(false);
      const again = () => void renewSession(base).then(connect, connect);
      setTimeout(again, wait * (0.75 + Math.random() / 2));
      wait = Math.min(longestWait, wait * 2);
    });
  };
  connect();
}

/** A host that was started again gives the page a new session when it is asked for the page itself. */
export async function renewSession(base: string): Promise<void> {
  await fetch(base, { cache: 'no-store' });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

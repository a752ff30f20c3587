import { followHost, refreshHost } from './app/host-state.ts';
import { tellNotLoaded } from './app/not-loaded.ts';
import { openAhead } from './app/opened-ahead.ts';
import { parseRoute } from './app/route.ts';
import { connection } from './host-client/connection.ts';
import { findHost } from './host-client/find-host.ts';
import { passInAddress } from './phone/pass-in-address.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/pages.css';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');

const pass = passInAddress(location.hash);
// A phone in the activity room has nothing but the room: no visits, no host to call.
const started = pass === undefined ? startHall(root) : startPhone(root, pass);
started.catch((error: unknown) => {
  console.error(error);
  tellNotLoaded(root);
});

/** Asks the host and the graphics for what takes long while the page's program is still on its way. */
async function startHall(into: HTMLElement): Promise<void> {
  const program = import('./app/start-app.tsx');
  const client = findHost();
  openAhead(client, parseRoute(location.hash));
  followHost(client);
  connection.subscribe(({ online }) => {
    if (online) void refreshHost(client);
  });
  const { startApp } = await program;
  startApp(into, client);
}

async function startPhone(into: HTMLElement, room: string): Promise<void> {
  (await import('./phone/start-phone.tsx')).startPhone(into, room);
}

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { BrokenPart } from './app/broken-part.tsx';
import { Display } from './app/display.tsx';
import { EventQueueContext } from './app/event-queue-context.ts';
import { refreshHost } from './app/host-state.ts';
import { HostContext } from './app/host-context.ts';
import { connection } from './host-client/connection.ts';
import { createEventQueue } from './host-client/event-queue.ts';
import { openEventStore } from './host-client/event-store.ts';
import { findHost } from './host-client/find-host.ts';
import { passInAddress } from './phone/pass-in-address.ts';
import { ErrorBoundary } from './ui/error-boundary.tsx';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/pages.css';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');

const pass = passInAddress(location.hash);
// A phone in the activity room has nothing but the room: no visits, no host to call.
if (pass === undefined) startHall(root);
else void import('./phone/start-phone.tsx').then(({ startPhone }) => startPhone(root, pass));

function startHall(into: HTMLElement): void {
  const client = findHost();
  const queue = createEventQueue(client, openEventStore());
  // What a page before this one could not send, and what waited while the host was away.
  void queue.flush();
  connection.subscribe(({ online }) => {
    if (!online) return;
    void queue.flush();
    void refreshHost(client);
  });

  createRoot(into).render(
    <StrictMode>
      <HostContext value={client}>
        <EventQueueContext value={queue}>
          <Display>
            <ErrorBoundary fallback={<BrokenPart />}>
              <App />
            </ErrorBoundary>
          </Display>
        </EventQueueContext>
      </HostContext>
    </StrictMode>,
  );
}

import type { HostClient } from '#model/host-api/client.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { connection } from '../host-client/connection.ts';
import { createEventQueue } from '../host-client/event-queue.ts';
import { openEventStore } from '../host-client/event-store.ts';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { App } from './app.tsx';
import { BrokenPart } from './broken-part.tsx';
import { Display } from './display.tsx';
import { EventQueueContext } from './event-queue-context.ts';
import { HostContext } from './host-context.ts';

/** The page of a hall and of everything that is done at its host. */
export function startApp(into: HTMLElement, client: HostClient): void {
  const queue = createEventQueue(client, openEventStore());
  // What a page before this one could not send, and what waited while the host was away.
  void queue.flush();
  connection.subscribe(({ online }) => {
    if (online) void queue.flush();
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

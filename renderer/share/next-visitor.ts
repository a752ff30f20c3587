import type { HostClient } from '#model/host-api/client.ts';
import { flushSync } from 'react-dom';
import { resetPreferences } from '../app/preferences.ts';
import { setVisitor, type Visitor } from '../app/session.ts';
import type { EventQueue } from '../host-client/event-queue.ts';
import { offlineError } from '../host-client/reply.ts';
import { deviceOrders } from './device-orders.ts';

/** Milliseconds between two attempts while the host is away. */
const patience = 3000;

/**
 * The visitor of this device is done: what they did is sent, their visit closed, and nothing of theirs is
 * left here. Goes on trying while the host is away; until then `deviceOrders.leaving` holds and the next
 * visitor waits, so that no event is lost with the visit that it belongs to.
 */
export async function nextVisitor(client: HostClient, queue: EventQueue): Promise<void> {
  // At once, so that the hall puts its last events into the queue before that is emptied.
  flushSync(() => setVisitor(null));
  resetPreferences();
  if (deviceOrders.getState().leaving) return;
  deviceOrders.setState({ leaving: true, paused: false });
  for (;;) {
    const numbers = await endAtHost(client, queue);
    if (numbers) {
      deviceOrders.setState({ leaving: false, numbers });
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, patience));
  }
}

/** The next visitor picks a number, or none as a guest. Throws `device/number-taken`, `offline`. */
export async function pickNumber(
  client: HostClient,
  queue: EventQueue,
  number: number | null,
): Promise<{ visitor: Visitor; noticeAccepted: boolean }> {
  // Visits that this device left open end now; what a page before this one could not send comes first.
  if (!(await queue.flush())) throw offlineError();
  const { visitor, noticeAccepted } = await client.call('device.next', { number });
  return { visitor: { kind: 'numbered', id: visitor, number }, noticeAccepted };
}

async function endAtHost(client: HostClient, queue: EventQueue): Promise<number[] | undefined> {
  try {
    if (!(await queue.flush())) return undefined;
    return (await client.call('device.wait', {})).numbers;
  } catch {
    return undefined;
  }
}

import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useEventQueue } from '../app/event-queue-context.ts';
import { useHost } from '../app/host-context.ts';
import { navigate } from '../app/navigation.ts';
import { session } from '../app/session.ts';
import { deviceTexts } from '../i18n/device-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { deviceOrders, followOrders } from './device-orders.ts';
import { nextVisitor } from './next-visitor.ts';
import { useReportBattery } from './use-report-battery.ts';
import './share.css';

/** On a headset or phone: does what the host says, and lies over the page while it says pause. */
export function DevicePart() {
  const t = useTexts(deviceTexts);
  const host = useHost();
  const queue = useEventQueue();
  const paused = useStore(deviceOrders, (state) => state.paused);
  useReportBattery();
  useEffect(() => {
    // What was said before this page listened; a host that is away says it later.
    host.call('device.report', {}).then(
      (orders) => deviceOrders.setState(orders),
      () => undefined,
    );
  }, [host]);
  useEffect(
    () =>
      followOrders(host, (command) => {
        if (command.kind === 'end') {
          void nextVisitor(host, queue);
          // A headset waits in its hall: to leave it would end the session.
          if (!deviceOrders.getState().immersive) navigate({ page: 'lobby' });
        } else if (session.getState().visitor) {
          const { exhibition, exhibit } = command;
          navigate({ page: 'exhibition', exhibition, exhibit });
        }
      }),
    [host, queue],
  );
  if (!paused) return null;
  return (
    <div className="page device-paused" role="alert">
      <div className="message">
        <h1>{t.paused}</h1>
        <p className="message-text">{t.pausedText}</p>
      </div>
    </div>
  );
}

import { UserRound } from 'lucide-react';
import { useStore } from 'zustand';
import { useEventQueue } from '../app/event-queue-context.ts';
import { useHost } from '../app/host-context.ts';
import type { Visitor } from '../app/session.ts';
import { deviceTexts } from '../i18n/device-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { TaskError } from '../ui/task-error.tsx';
import { useTask } from '../ui/use-task.ts';
import { deviceOrders } from './device-orders.ts';
import { pickNumber } from './next-visitor.ts';
import './share.css';

/** What a device shows between two visitors: the numbers that wait, and the way for guests. */
export function WaitingRoom(props: { onPicked: (visitor: Visitor, noticed: boolean) => void }) {
  const t = useTexts(deviceTexts);
  const host = useHost();
  const queue = useEventQueue();
  const task = useTask();
  const numbers = useStore(deviceOrders, (state) => state.numbers);
  const leaving = useStore(deviceOrders, (state) => state.leaving);
  const pick = (number: number | null) =>
    task.run(async () => {
      const { visitor, noticeAccepted } = await pickNumber(host, queue, number);
      props.onPicked(visitor, noticeAccepted);
    });
  if (leaving)
    return (
      <section className="entry-part" role="status">
        <h2>{t.leaving}</h2>
        <p>{t.leavingText}</p>
      </section>
    );
  return (
    <section className="entry-part" aria-labelledby="waiting-room">
      <h2 id="waiting-room">{t.waiting}</h2>
      <p>{numbers.length > 0 ? t.waitingText : t.noNumbers}</p>
      <div className="device-numbers">
        {numbers.map((number) => (
          <button
            key={number}
            type="button"
            className="device-number"
            disabled={task.running}
            onClick={() => pick(number)}
          >
            {t.number(number)}
          </button>
        ))}
      </div>
      <TaskError task={task} />
      <div className="entry-ways">
        <Button
          icon={UserRound}
          look={numbers.length > 0 ? 'ordinary' : 'primary'}
          disabled={task.running}
          onClick={() => pick(null)}
        >
          {t.guest}
        </Button>
      </div>
    </section>
  );
}

import { useState } from 'react';
import { useHost } from '../app/host-context.ts';
import { refreshHost } from '../app/host-state.ts';
import { commonTexts } from '../i18n/common-texts.ts';
import { settingsTexts } from '../i18n/settings-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { TaskError } from '../ui/task-error.tsx';
import { useTask } from '../ui/use-task.ts';
import { PinField } from './pin-field.tsx';

/** Asks for the staff PIN. */
export function UnlockStaff(props: { onForgotten: () => void; onBack: () => void }) {
  const t = useTexts(settingsTexts);
  const common = useTexts(commonTexts);
  const host = useHost();
  const task = useTask();
  const [pin, setPin] = useState('');
  const unlock = () =>
    task.run(async () => {
      await host.call('staff.unlock', { pin });
      await refreshHost(host);
    });
  return (
    <form
      className="message staff-form"
      onSubmit={(event) => {
        event.preventDefault();
        void unlock();
      }}
    >
      <h1>{t.title}</h1>
      <p className="message-text">{t.unlockText}</p>
      <PinField label={t.pin} value={pin} onValue={setPin} />
      <TaskError task={task} />
      <div className="row">
        <Button type="submit" look="primary" disabled={task.running || pin.length < 6}>
          {t.unlock}
        </Button>
        <Button onClick={props.onBack}>{common.back}</Button>
        <Button look="plain" onClick={props.onForgotten}>
          {t.forgotten}
        </Button>
      </div>
    </form>
  );
}

import { useState } from 'react';
import { useHost } from '../app/host-context.ts';
import { settingsTexts } from '../i18n/settings-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { TaskError } from '../ui/task-error.tsx';
import { useTask } from '../ui/use-task.ts';
import { useNewPin } from './new-pin.tsx';

export function ChangePin() {
  const t = useTexts(settingsTexts);
  const host = useHost();
  const task = useTask();
  const pin = useNewPin(t.newPin);
  const [changed, setChanged] = useState(false);
  const change = () => {
    const chosen = pin.take();
    if (!chosen) return;
    void task.run(async () => {
      await host.call('staff.change-pin', { pin: chosen });
      pin.clear();
      setChanged(true);
    });
  };
  return (
    <section className="section">
      <h2>{t.changePin}</h2>
      <form
        className="settings-form"
        onSubmit={(event) => {
          event.preventDefault();
          change();
        }}
      >
        {pin.fields}
        <TaskError task={task} />
        <div className="row">
          <Button type="submit" disabled={task.running}>
            {t.changePin}
          </Button>
          <span role="status">{changed ? t.pinChanged : ''}</span>
        </div>
      </form>
    </section>
  );
}

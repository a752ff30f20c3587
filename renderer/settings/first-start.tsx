import { useState } from 'react';
import { useHost } from '../app/host-context.ts';
import { refreshHost } from '../app/host-state.ts';
import { commonTexts } from '../i18n/common-texts.ts';
import { settingsTexts } from '../i18n/settings-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { TaskError } from '../ui/task-error.tsx';
import { useTask } from '../ui/use-task.ts';
import { useNewPin } from './new-pin.tsx';
import { RecoveryKey } from './recovery-key.tsx';

/** The first PIN, then the recovery key, shown this once. */
export function FirstStart({ onDone, onBack }: { onDone: () => void; onBack: () => void }) {
  const t = useTexts(settingsTexts);
  const common = useTexts(commonTexts);
  const host = useHost();
  const task = useTask();
  const pin = useNewPin(t.pin);
  const [recoveryKey, setRecoveryKey] = useState('');
  if (recoveryKey) {
    const done = () => {
      onDone();
      void refreshHost(host);
    };
    return <RecoveryKey recoveryKey={recoveryKey} onWritten={done} />;
  }
  const set = () => {
    const chosen = pin.take();
    if (!chosen) return;
    void task.run(async () => {
      const answer = await host.call('staff.setup', { pin: chosen });
      setRecoveryKey(answer.recoveryKey);
    });
  };
  return (
    <form
      className="message staff-form"
      onSubmit={(event) => {
        event.preventDefault();
        set();
      }}
    >
      <h1>{t.setupTitle}</h1>
      <p className="message-text">{t.setupText}</p>
      {pin.fields}
      <TaskError task={task} />
      <div className="row">
        <Button type="submit" look="primary" disabled={task.running}>
          {t.setupGo}
        </Button>
        <Button onClick={onBack}>{common.back}</Button>
      </div>
    </form>
  );
}

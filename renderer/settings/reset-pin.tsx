import { useState } from 'react';
import { useHost } from '../app/host-context.ts';
import { refreshHost } from '../app/host-state.ts';
import { commonTexts } from '../i18n/common-texts.ts';
import { settingsTexts } from '../i18n/settings-texts.ts';
import { troubleTexts } from '../i18n/trouble-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { TaskError } from '../ui/task-error.tsx';
import { useTask } from '../ui/use-task.ts';
import { useNewPin } from './new-pin.tsx';

/** A forgotten PIN is replaced with the recovery key. */
export function ResetPin({ onDone }: { onDone: () => void }) {
  const t = useTexts(settingsTexts);
  const trouble = useTexts(troubleTexts);
  const common = useTexts(commonTexts);
  const host = useHost();
  const task = useTask();
  const [recoveryKey, setRecoveryKey] = useState('');
  const pin = useNewPin(t.newPin);
  const reset = () => {
    const chosen = pin.take();
    if (!chosen) return;
    void task.run(async () => {
      await host.call('staff.reset-pin', { recoveryKey, pin: chosen });
      await refreshHost(host);
      onDone();
    });
  };
  return (
    <form
      className="message staff-form"
      onSubmit={(event) => {
        event.preventDefault();
        reset();
      }}
    >
      <h1>{t.forgotten}</h1>
      <p className="message-text">{t.forgottenText}</p>
      <Field
        label={trouble.recoveryKey}
        note={trouble.recoveryNote}
        value={recoveryKey}
        onValue={setRecoveryKey}
        autoComplete="off"
        spellCheck={false}
      />
      {pin.fields}
      <TaskError task={task} />
      <div className="row">
        <Button type="submit" look="primary" disabled={task.running}>
          {t.reset}
        </Button>
        <Button onClick={onDone}>{common.back}</Button>
      </div>
    </form>
  );
}

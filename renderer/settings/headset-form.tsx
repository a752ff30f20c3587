import { settingsSchema } from '#model/host-api/staff.ts';
import type { Settings } from '#model/host-api/staff.ts';
import { useState } from 'react';
import { useHost } from '../app/host-context.ts';
import { hostState } from '../app/host-state.ts';
import { commonTexts } from '../i18n/common-texts.ts';
import { headsetSettingsTexts } from '../i18n/headset-settings-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { TaskError } from '../ui/task-error.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { useTask } from '../ui/use-task.ts';

/** As long as `settingsSchema` lets it be. */
const longestNotice = 200;
const { reminderMinutes: minutesSchema } = settingsSchema.shape.headset.shape;

/** When visitors with a headset are advised to rest, and what they are told first. */
export function HeadsetForm({ settings }: { settings: Settings }) {
  const t = useTexts(headsetSettingsTexts);
  const common = useTexts(commonTexts);
  const host = useHost();
  const task = useTask();
  const [minutes, setMinutes] = useState(String(settings.headset.reminderMinutes));
  const [notice, setNotice] = useState(settings.headset.notice);
  const [saved, setSaved] = useState(false);
  const reminder = minutesSchema.safeParse(minutes.trim() === '' ? undefined : Number(minutes));
  const over = notice.trim().length - longestNotice;
  const save = () =>
    task.run(async () => {
      if (!reminder.success || over > 0) return;
      const headset = { reminderMinutes: reminder.data, notice: notice.trim() };
      hostState.setState({ settings: await host.call('settings.set', { headset }) });
      setSaved(true);
    });
  return (
    <section className="section">
      <h2>{t.title}</h2>
      <form
        className="settings-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Field
          type="number"
          inputMode="numeric"
          min={0}
          max={120}
          label={t.reminder}
          note={t.reminderNote}
          error={reminder.success ? undefined : t.reminderWrong}
          value={minutes}
          onValue={(value) => {
            setSaved(false);
            setMinutes(value);
          }}
        />
        <TextArea
          label={t.notice}
          rows={3}
          note={over > 0 ? undefined : t.noticeNote(-over)}
          error={over > 0 ? t.noticeLong(over) : undefined}
          value={notice}
          onValue={(value) => {
            setSaved(false);
            setNotice(value);
          }}
        />
        <TaskError task={task} />
        <div className="row">
          <Button
            type="submit"
            look="primary"
            disabled={task.running || !reminder.success || over > 0}
          >
            {common.save}
          </Button>
          <span role="status">{saved ? common.saved : ''}</span>
        </div>
      </form>
    </section>
  );
}

import type { Settings } from '#model/host-api/staff.ts';
import { useHost } from '../app/host-context.ts';
import { hostState } from '../app/host-state.ts';
import { settingsTexts } from '../i18n/settings-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Choices } from '../ui/choices.tsx';
import { Field } from '../ui/field.tsx';
import { Switch } from '../ui/switch.tsx';
import { TaskError } from '../ui/task-error.tsx';
import { useTask } from '../ui/use-task.ts';

/** How this host shows things to everybody; saved at once. */
export function DisplaySettings({ settings }: { settings: Settings }) {
  const t = useTexts(settingsTexts);
  const host = useHost();
  const task = useTask();
  const set = (change: Partial<Settings>) =>
    task.run(async () => {
      hostState.setState({ settings: await host.call('settings.set', change) });
    });
  return (
    <section className="section">
      <h2>{t.show}</h2>
      <div className="settings-form">
        <Choices
          label={t.language}
          value={settings.language}
          options={[
            { value: 'zh-CN', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
          onValue={(language) => void set({ language })}
        />
        <Switch
          checked={settings.olderVisitors}
          onChecked={(olderVisitors) => void set({ olderVisitors })}
        >
          {t.older}
        </Switch>
        <Switch checked={settings.sound} onChecked={(sound) => void set({ sound })}>
          {t.sound}
        </Switch>
        <Field
          type="number"
          min={1}
          max={240}
          label={t.idle}
          value={String(settings.idleMinutes)}
          onValue={(value) => {
            const idleMinutes = Number(value);
            if (Number.isInteger(idleMinutes) && idleMinutes >= 1 && idleMinutes <= 240) {
              void set({ idleMinutes });
            }
          }}
        />
        <TaskError task={task} />
      </div>
    </section>
  );
}

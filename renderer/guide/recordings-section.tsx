import { Play, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { RecordingSummary } from '#model/host-api/recordings.ts';
import { useHost } from '../app/host-context.ts';
import { navigate } from '../app/navigation.ts';
import { formatMoment } from '../i18n/date.ts';
import { recordingTexts } from '../i18n/recording-texts.ts';
import { useLanguage, useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { clock } from '../ui/clock.ts';
import { Field } from '../ui/field.tsx';
import { Switch } from '../ui/switch.tsx';
import { TaskError } from '../ui/task-error.tsx';
import { useTask } from '../ui/use-task.ts';

/** Recorded tours: name them, show them to everybody, delete them. */
export function RecordingsSection() {
  const t = useTexts(recordingTexts);
  const host = useHost();
  const task = useTask();
  const [recordings, setRecordings] = useState<RecordingSummary[]>([]);
  useEffect(() => {
    let wanted = true;
    host.call('recordings.list', {}).then(
      (found) => wanted && setRecordings(found),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [host]);
  const change = (recording: string, changes: { name?: string; shown?: boolean }) =>
    void task.run(async () => {
      const changed = await host.call('recordings.change', { recording, ...changes });
      setRecordings((all) => all.map((one) => (one.recording === recording ? changed : one)));
    });
  const remove = ({ recording, name }: RecordingSummary) => {
    if (!confirm(t.removeSure(name))) return;
    void task.run(async () => {
      await host.call('recordings.remove', { recording });
      setRecordings((all) => all.filter((one) => one.recording !== recording));
    });
  };
  return (
    <section className="section">
      <h2>{t.title}</h2>
      <p className="muted">{recordings.length === 0 ? t.none : t.shownNote}</p>
      <TaskError task={task} />
      <ul className="console-recordings">
        {recordings.map((one) => (
          <li key={one.recording}>
            <RecordingName summary={one} onName={(name) => change(one.recording, { name })} />
            <div className="row">
              <Switch checked={one.shown} onChecked={(shown) => change(one.recording, { shown })}>
                {t.shown}
              </Switch>
              <Button
                icon={Play}
                onClick={() => navigate({ page: 'replay', recording: one.recording })}
              >
                {t.replay}
              </Button>
              <Button icon={Trash2} look="danger" onClick={() => remove(one)}>
                {t.remove}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface RecordingNameProps {
  summary: RecordingSummary;
  onName: (name: string) => void;
}

function RecordingName({ summary, onName }: RecordingNameProps) {
  const t = useTexts(recordingTexts);
  const language = useLanguage();
  const [editing, setEditing] = useState<string | null>(null);
  const { name, recordedAt, seconds, narrated, complete } = summary;
  if (editing !== null)
    return (
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault();
          setEditing(null);
          if (editing.trim() !== '' && editing.trim() !== name) onName(editing.trim());
        }}
      >
        <Field label={t.name} value={editing} onValue={setEditing} maxLength={60} />
        <Button type="submit" look="primary">
          {t.save}
        </Button>
      </form>
    );
  const facts = [
    formatMoment(recordedAt, language),
    clock(seconds),
    ...(narrated ? [] : [t.silent]),
    ...(complete ? [] : [t.cutOff]),
  ];
  return (
    <div>
      <p className="row">
        <strong>{name}</strong>
        <Button look="plain" onClick={() => setEditing(name)}>
          {t.rename}
        </Button>
      </p>
      <p className="muted">{facts.join(' · ')}</p>
    </div>
  );
}

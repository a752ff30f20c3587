import { templates } from '#model/studio/draft.ts';
import type { Draft } from '#model/studio/draft.ts';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useHost } from '../app/host-context.ts';
import { navigate } from '../app/navigation.ts';
import { studioTexts } from '../i18n/studio-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { Choices } from '../ui/choices.tsx';
import { Field } from '../ui/field.tsx';
import { TaskError } from '../ui/task-error.tsx';
import { useTask } from '../ui/use-task.ts';

/** Begins a hall of one's own: a name and a shape. */
export function NewDraft() {
  const t = useTexts(studioTexts);
  const host = useHost();
  const task = useTask();
  const [title, setTitle] = useState('');
  const [template, setTemplate] = useState<Draft['template']>('corridor');
  const [asked, setAsked] = useState(false);
  const names = { corridor: t.corridor, 'grand-room': t.grandRoom };
  const descriptions = { corridor: t.corridorText, 'grand-room': t.grandRoomText };
  const create = () => {
    setAsked(true);
    if (title.trim() === '') return;
    void task.run(async () => {
      const { draft } = await host.call('studio.create', { title: title.trim(), template });
      navigate({ page: 'studio', draft: draft.id });
    });
  };
  return (
    <section className="section">
      <h2>{t.makeNew}</h2>
      <form
        className="settings-form"
        onSubmit={(event) => {
          event.preventDefault();
          create();
        }}
      >
        <p className="muted">{t.makeNewText}</p>
        <Field
          label={t.name}
          value={title}
          onValue={setTitle}
          maxLength={80}
          error={asked && title.trim() === '' ? t.nameNeeded : undefined}
        />
        <Choices
          label={t.template}
          value={template}
          options={templates.map((value) => ({ value, label: names[value] }))}
          onValue={setTemplate}
        />
        <p className="field-note">{descriptions[template]}</p>
        <TaskError task={task} />
        <div>
          <Button type="submit" icon={Plus} look="primary" disabled={task.running}>
            {t.create}
          </Button>
        </div>
      </form>
    </section>
  );
}

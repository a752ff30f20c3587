import type { DeviceCommand } from '#model/host-api/devices.ts';
import { Megaphone, Pause, Play, Square } from 'lucide-react';
import { useState } from 'react';
import { useHost, useHostState } from '../app/host-context.ts';
import { boardTexts } from '../i18n/board-texts.ts';
import { commonTexts } from '../i18n/common-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { Modal } from '../ui/modal.tsx';
import { TaskError } from '../ui/task-error.tsx';
import { useTask } from '../ui/use-task.ts';
import { SelectField } from './select-field.tsx';
import { useHalls } from './use-halls.ts';

/** What is told to all devices at once. */
export function LeadAll() {
  const t = useTexts(boardTexts);
  const common = useTexts(commonTexts);
  const say = useLocalText();
  const host = useHost();
  const task = useTask();
  const all = useHostState((state) => state.exhibitions) ?? [];
  const exhibitions = all.filter(({ role, problem }) => role === 'exhibition' && !problem);
  const [chosen, setChosen] = useState('');
  const exhibition = exhibitions.some(({ id }) => id === chosen) ? chosen : exhibitions[0]?.id;
  const hall = useHalls(exhibition ? [exhibition] : []).get(exhibition ?? '');
  const exhibits = hall?.exhibits ?? [];
  const [wanted, setWanted] = useState('');
  const exhibit = exhibits.some(({ id }) => id === wanted) ? wanted : exhibits[0]?.id;
  const [told, setTold] = useState('');
  const [ending, setEnding] = useState(false);
  const tell = (command: DeviceCommand) =>
    task.run(async () => {
      const { reached, away } = await host.call('lan.command', { command });
      setTold(t.reached(reached, away));
      setEnding(false);
    });
  return (
    <section className="section stack">
      <h2>{t.all}</h2>
      <SelectField
        label={t.exhibition}
        value={exhibition ?? ''}
        options={exhibitions.map(({ id, title }) => ({ value: id, label: say(title) }))}
        onValue={setChosen}
      />
      <SelectField
        label={t.exhibit}
        value={exhibit ?? ''}
        options={exhibits.map(({ id, title }) => ({ value: id, label: say(title) }))}
        onValue={setWanted}
      />
      <Button
        icon={Megaphone}
        look="primary"
        disabled={task.running || !exhibition || !exhibit}
        onClick={() => exhibition && exhibit && tell({ kind: 'go', exhibition, exhibit })}
      >
        {t.call}
      </Button>
      <div className="row">
        <Button icon={Pause} disabled={task.running} onClick={() => tell({ kind: 'pause' })}>
          {t.pauseAll}
        </Button>
        <Button icon={Play} disabled={task.running} onClick={() => tell({ kind: 'resume' })}>
          {t.resumeAll}
        </Button>
        <Button icon={Square} disabled={task.running} onClick={() => setEnding(true)}>
          {t.endAll}
        </Button>
      </div>
      <p role="status">{told}</p>
      {ending ? (
        <Modal label={t.endAll} look="small" onClose={() => setEnding(false)}>
          <div className="stack">
            <p>{t.endSure}</p>
            <div className="row">
              <Button look="danger" disabled={task.running} onClick={() => tell({ kind: 'end' })}>
                {t.endAll}
              </Button>
              <Button onClick={() => setEnding(false)}>{common.cancel}</Button>
            </div>
          </div>
        </Modal>
      ) : null}
      <TaskError task={task} />
    </section>
  );
}

import { useEffect, useState } from 'react';
import { useHost } from '../app/host-context.ts';
import { branchTexts } from '../i18n/branch-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { TaskError } from '../ui/task-error.tsx';
import { useTask } from '../ui/use-task.ts';
import { useBranches } from './use-branches.ts';
import './branches.css';

/** How a code looks, so that a wrong one is seen at once. */
const codeShape = '4XKQ7-M2PBD';

/** Goes along with a guide elsewhere, by the code that the guide tells. */
export function JoinRoom({ onJoined }: { onJoined: () => void }) {
  const t = useTexts(branchTexts);
  const host = useHost();
  const task = useTask();
  const status = useBranches();
  const [code, setCode] = useState('');
  const [name, setName] = useState<string>();
  const known = useOrganisation();
  const called = name ?? known;
  if (!status) return null;
  const join = () =>
    void task.run(async () => {
      await host.call('branches.join', { code, name: called });
      onJoined();
    });
  return (
    <section className="section">
      <h2>{t.join}</h2>
      <p className="field-note">{status.role === 'none' && !status.hub ? t.noHub : t.joinNote}</p>
      <form
        className="branch-join"
        onSubmit={(event) => {
          event.preventDefault();
          join();
        }}
      >
        <Field
          label={t.joinCode}
          value={code}
          onValue={setCode}
          maxLength={24}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          placeholder={codeShape}
          className="branch-code-field"
        />
        <Field label={t.joinName} value={called} onValue={setName} maxLength={60} />
        <Button
          type="submit"
          look="primary"
          disabled={task.running || code.trim() === '' || called.trim() === ''}
        >
          {task.running ? t.joining : t.joinGo}
        </Button>
      </form>
      <TaskError task={task} />
    </section>
  );
}

/** The organisation's name in the settings, to begin with. */
function useOrganisation(): string {
  const host = useHost();
  const [name, setName] = useState('');
  useEffect(() => {
    let wanted = true;
    host.call('settings.get', {}).then(
      ({ organisation }) => wanted && setName(organisation.name.slice(0, 60)),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [host]);
  return name;
}

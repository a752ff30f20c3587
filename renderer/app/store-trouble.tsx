import type { HostStatus } from '#model/host-api/staff.ts';
import { useEffect, useState } from 'react';
import { commonTexts } from '../i18n/common-texts.ts';
import { troubleTexts } from '../i18n/trouble-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { TaskError } from '../ui/task-error.tsx';
import { useTask } from '../ui/use-task.ts';
import { useHost } from './host-context.ts';
import { refreshHost } from './host-state.ts';
import { setVisitor } from './session.ts';

type Unavailable = Extract<HostStatus['store'], { state: 'unavailable' }>;

/** Milliseconds: how often the host is asked whether the store can be used again. */
const lookAgain = 4000;

/** The store can't be used: what happened, what can be done, and the way into the hall all the same. */
export function StoreTrouble({ store }: { store: Unavailable }) {
  const t = useTexts(troubleTexts);
  const common = useTexts(commonTexts);
  const say = useLocalText();
  const host = useHost();
  useEffect(() => {
    const timer = setInterval(() => void refreshHost(host), lookAgain);
    return () => clearInterval(timer);
  }, [host]);
  return (
    <main className="page">
      <div className="message">
        <h1>{titleOf(t, store.code)}</h1>
        <p className="message-text" role="alert">
          {say(store.text)}
        </p>
        {store.setAside ? <p className="muted">{t.setAside(store.setAside)}</p> : null}
        {store.code.startsWith('store/key-') ? <Recovery /> : null}
        {store.code === 'store/corrupt' ? <StartAnew /> : null}
        <div className="row">
          <Button look="primary" onClick={() => setVisitor({ kind: 'unrecorded' })}>
            {t.walkAnyway}
          </Button>
          <Button onClick={() => void refreshHost(host)}>{common.again}</Button>
        </div>
      </div>
    </main>
  );
}

function titleOf(t: ReturnType<typeof useTexts<Words, EnglishWords>>, code: string): string {
  switch (code) {
    case 'store/locked':
    case 'store/corrupt':
    case 'store/newer':
    case 'store/key-missing':
    case 'store/key-wrong':
    case 'store/disk-full':
      return t[code];
    default:
      return t['store/other'];
  }
}
type Words = (typeof troubleTexts)['zh-CN'];
type EnglishWords = (typeof troubleTexts)['en'];

function Recovery() {
  const t = useTexts(troubleTexts);
  const host = useHost();
  const task = useTask();
  const [recoveryKey, setRecoveryKey] = useState('');
  const recover = () =>
    task.run(async () => {
      await host.call('store.recover', { recoveryKey });
      await refreshHost(host);
    });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void recover();
      }}
    >
      <Field
        label={t.recoveryKey}
        note={t.recoveryNote}
        value={recoveryKey}
        onValue={setRecoveryKey}
        autoComplete="off"
        spellCheck={false}
      />
      <TaskError task={task} />
      <div>
        <Button type="submit" disabled={task.running || recoveryKey.trim() === ''}>
          {t.recover}
        </Button>
      </div>
    </form>
  );
}

function StartAnew() {
  const t = useTexts(troubleTexts);
  const common = useTexts(commonTexts);
  const host = useHost();
  const task = useTask();
  const [asked, setAsked] = useState(false);
  const begin = () =>
    task.run(async () => {
      await host.call('store.start-anew', {});
      await refreshHost(host);
    });
  if (!asked) {
    return (
      <div>
        <Button onClick={() => setAsked(true)}>{t.startAnew}</Button>
      </div>
    );
  }
  return (
    <div className="stack">
      <p>{t.startAnewSure}</p>
      <TaskError task={task} />
      <div className="row">
        <Button look="danger" disabled={task.running} onClick={begin}>
          {t.startAnewYes}
        </Button>
        <Button onClick={() => setAsked(false)}>{common.cancel}</Button>
      </div>
    </div>
  );
}

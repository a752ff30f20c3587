import type { MessageWall } from '#model/exhibits/message-wall.ts';
import type { Remark } from '#model/host-api/learning.ts';
import { useEffect, useState } from 'react';
import { useHall } from '../app/hall/hall-context.ts';
import { useHost } from '../app/host-context.ts';
import { kindsTexts } from '../i18n/kinds-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { TaskError } from '../ui/task-error.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { useTask } from '../ui/use-task.ts';
import type { ReadingProps } from './reading-view.ts';

/** Remarks that staff have approved, and a place to write one. The remark itself never leaves the host. */
export function MessageWallReading({ exhibit }: ReadingProps<MessageWall>) {
  const t = useTexts(kindsTexts);
  const say = useLocalText();
  const host = useHost();
  const { visit, exhibition } = useHall();
  const [remarks, setRemarks] = useState<readonly Remark[]>([]);
  const [text, setText] = useState('');
  const [sent, setSent] = useState(false);
  const task = useTask();
  useEffect(() => {
    let gone = false;
    host
      .call('remarks.of-exhibit', { exhibition, exhibit: exhibit.id })
      .then((found) => (gone ? undefined : setRemarks(found)))
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [host, exhibition, exhibit.id]);
  const send = () =>
    task.run(async () => {
      if (!visit.id) return;
      const { remark } = await host.call('remarks.add', {
        visit: visit.id,
        exhibit: exhibit.id,
        text,
      });
      visit.record({ kind: 'commented', exhibit: exhibit.id, remark });
      setText('');
      setSent(true);
    });
  return (
    <>
      <p className="quiz-verdict">{say(exhibit.prompt)}</p>
      {visit.id ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <TextArea
            label={t.writeRemark}
            note={t.remarkHint}
            value={text}
            onValue={(value) => {
              setText(value.slice(0, 300));
              setSent(false);
            }}
          />
          {exhibit.phrases.length > 0 ? <p className="muted">{t.phrases}</p> : null}
          <div className="remark-phrases">
            {exhibit.phrases.map((phrase) => (
              <Button key={phrase.id} onClick={() => setText(say(phrase.text))}>
                {say(phrase.text)}
              </Button>
            ))}
          </div>
          <Button look="primary" type="submit" disabled={!text.trim() || task.running}>
            {t.sendRemark}
          </Button>
          <TaskError task={task} />
          <p role="status">{sent ? t.remarkSent : ''}</p>
        </form>
      ) : (
        <p className="muted">{t.unrecorded}</p>
      )}
      <h2>{t.remarks}</h2>
      {remarks.length === 0 ? <p className="muted">{t.noRemarks}</p> : null}
      <ul className="remark-list">
        {remarks.map((remark) => (
          <li key={remark.id}>
            {remark.text} <span className="muted">{remark.day}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

import { entryTexts } from '../../i18n/entry-texts.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { TaskError } from '../../ui/task-error.tsx';
import { useTask } from '../../ui/use-task.ts';
import { useHost } from '../host-context.ts';
import type { Visitor } from '../session.ts';
import { NoticeText } from './notice-text.tsx';

/** What is kept about a visit, in plain words, before the first one is. */
export function PrivacyNotice(props: {
  visitor: Visitor;
  onAccepted: (visitor: Visitor) => void;
  onBack: () => void;
}) {
  const t = useTexts(entryTexts);
  const host = useHost();
  const task = useTask();
  const accept = () =>
    task.run(async () => {
      if (props.visitor.kind !== 'person') return props.onAccepted(props.visitor);
      const { id } = props.visitor.person;
      const person = await host.call('people.accept-notice', { person: id });
      props.onAccepted({ kind: 'person', person });
    });
  return (
    <section className="entry-part" aria-labelledby="entry-notice">
      <h2 id="entry-notice">{t.noticeTitle}</h2>
      <NoticeText />
      <TaskError task={task} />
      <div className="entry-ways">
        <Button look="primary" onClick={accept} disabled={task.running}>
          {t.accept}
        </Button>
        <Button onClick={props.onBack}>{t.otherWay}</Button>
      </div>
    </section>
  );
}

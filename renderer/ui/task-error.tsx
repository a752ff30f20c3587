import { useLocalText } from '../i18n/use-texts.ts';
import type { Task } from './use-task.ts';

/** What went wrong with a task, read out when it appears. */
export function TaskError({ task }: { task: Task }) {
  const say = useLocalText();
  return task.error ? (
    <p className="field-error" role="alert">
      {say(task.error)}
    </p>
  ) : null;
}

import type { BranchesStatus } from '#model/host-api/branches.ts';
import type { RoomPerson } from '#model/live/room-messages.ts';
import { writeRoomCode } from '#model/relay/room-code.ts';
import { useHost } from '../app/host-context.ts';
import { branchTexts } from '../i18n/branch-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import type { RoomClient } from '../live/room-client.ts';
import { Button } from '../ui/button.tsx';
import { TaskError } from '../ui/task-error.tsx';
import { useTask } from '../ui/use-task.ts';
import { LinkLine } from './link-line.tsx';
import './branches.css';

interface BranchPanelProps {
  room: RoomClient;
  status: BranchesStatus | null;
  people: readonly RoomPerson[];
}

/** The guide's way to other branches: opens it, shows the code, and who is there. */
export function BranchPanel({ room, status, people }: BranchPanelProps) {
  const t = useTexts(branchTexts);
  const host = useHost();
  const task = useTask();
  const ask = (method: 'branches.invite' | 'branches.leave') =>
    void task.run(async () => void (await host.call(method, {})));
  if (!status) return null;
  return (
    <section className="console-panel" aria-label={t.title}>
      <h3>{t.title}</h3>
      {status.role === 'none' && !status.hub ? <p className="muted">{t.noHub}</p> : null}
      {status.role === 'none' && status.hub ? (
        <div className="row">
          <Button disabled={task.running} onClick={() => ask('branches.invite')}>
            {task.running ? t.connecting : t.open}
          </Button>
          <span className="muted">{t.intro}</span>
        </div>
      ) : null}
      {status.role === 'guide' ? (
        <>
          <p className="branch-code">
            <span className="muted">{t.code}</span>
            <output aria-label={t.code}>{writeRoomCode(status.code)}</output>
          </p>
          <p className="muted">{t.codeNote}</p>
          <LinkLine link={status.link} />
          <Branches room={room} branches={people.filter(({ role }) => role === 'branch')} />
          <div className="row">
            <Button onClick={() => ask('branches.leave')}>{t.end}</Button>
          </div>
        </>
      ) : null}
      {status.role === 'branch' ? <LinkLine link={status.link} /> : null}
      <TaskError task={task} />
    </section>
  );
}

function Branches({ room, branches }: { room: RoomClient; branches: readonly RoomPerson[] }) {
  const t = useTexts(branchTexts);
  if (branches.length === 0) return <p>{t.none}</p>;
  return (
    <ul className="branch-list">
      {branches.map(({ id, name, heads, connected, hand }) => (
        <li key={id} data-away={!connected || undefined}>
          <strong>{name}</strong>
          <span>{t.heads(heads)}</span>
          <span className="muted">{connected ? t.there : t.gone}</span>
          {hand ? (
            <Button onClick={() => room.say({ kind: 'lower-hand', participant: id })}>
              {t.hand} · {t.lower}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

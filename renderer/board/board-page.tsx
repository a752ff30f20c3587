import { leaveTo, navigate } from '../app/navigation.ts';
import { boardTexts } from '../i18n/board-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { StaffDoor } from '../settings/staff-door.tsx';
import { Button } from '../ui/button.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { DeviceCard } from './device-card.tsx';
import { LeadAll } from './lead-all.tsx';
import { NumbersPart } from './numbers-part.tsx';
import { useBoard, type Board } from './use-board.ts';
import { useHalls } from './use-halls.ts';
import '../settings/settings.css';
import './board.css';

/** What each paired device is at, and what all of them are told; behind the staff PIN. */
export function BoardPage() {
  const t = useTexts(boardTexts);
  const back = () => leaveTo({ page: 'settings' });
  return (
    <main className="page">
      <StaffDoor onBack={() => leaveTo({ page: 'lobby' })}>
        <PageHead title={t.title} onBack={back} />
        <BoardBody />
      </StaffDoor>
    </main>
  );
}

function BoardBody() {
  const t = useTexts(boardTexts);
  const board = useBoard();
  if (!board) return null;
  if (!board.running)
    return (
      <div className="page-body stack">
        <p>{t.off}</p>
        <div>
          <Button look="primary" onClick={() => navigate({ page: 'settings' })}>
            {t.toSettings}
          </Button>
        </div>
      </div>
    );
  return (
    <div className="board">
      <Devices board={board} />
      <aside>
        <LeadAll />
        <NumbersPart numbers={board.numbers} />
      </aside>
    </div>
  );
}

function Devices({ board: { devices } }: { board: Board }) {
  const t = useTexts(boardTexts);
  const halls = useHalls([...new Set(devices.flatMap(({ at }) => (at ? [at.exhibition] : [])))]);
  if (devices.length === 0) return <p>{t.none}</p>;
  return (
    <ul className="board-cards">
      {devices.map((device) => (
        <DeviceCard key={device.id} device={device} hall={halls.get(device.at?.exhibition ?? '')} />
      ))}
    </ul>
  );
}

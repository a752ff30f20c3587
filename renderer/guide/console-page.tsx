import { JoinRoom } from '../branches/join-room.tsx';
import { leaveTo } from '../app/navigation.ts';
import { roomTexts } from '../i18n/room-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { useRoomStatus } from '../live/use-room-status.ts';
import { StaffDoor } from '../settings/staff-door.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { ConsoleRoom } from './console-room.tsx';
import { OpenRoom } from './open-room.tsx';
import { PastRooms } from './past-rooms.tsx';
import { RecordingsSection } from './recordings-section.tsx';
import './console.css';

/** The guide's page: opens the room, leads it, ends it. */
export function ConsolePage() {
  const t = useTexts(roomTexts);
  const [status, again] = useRoomStatus();
  const back = () => leaveTo({ page: 'lobby' });
  if (status?.open) return <ConsoleRoom exhibition={status.exhibition} onEnded={again} />;
  return (
    <main className="page">
      <StaffDoor onBack={back}>
        <PageHead title={t.title} onBack={back} />
        <div className="page-body">
          {status ? <OpenRoom onOpened={again} /> : null}
          {status ? <JoinRoom onJoined={again} /> : null}
          <RecordingsSection />
          <PastRooms />
        </div>
      </StaffDoor>
    </main>
  );
}

import { useState } from 'react';
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
  const [justEnded, setJustEnded] = useState(false);
  const back = () => leaveTo({ page: 'lobby' });
  const end = () => {
    setJustEnded(true);
    again();
  };
  if (status?.open) return <ConsoleRoom exhibition={status.exhibition} onEnded={end} />;
  return (
    <main className="page">
      <StaffDoor onBack={back}>
        <PageHead title={t.title} onBack={back} />
        <div className="page-body">
          {justEnded ? <PastRooms justEnded /> : null}
          {status ? <OpenRoom onOpened={again} /> : null}
          {status ? <JoinRoom onJoined={again} /> : null}
          <RecordingsSection />
          {justEnded ? null : <PastRooms justEnded={false} />}
        </div>
      </StaffDoor>
    </main>
  );
}

import { useState } from 'react';
import { useStore } from 'zustand';
import type { ExhibitionDocuments } from '#model/host-api/exhibitions.ts';
import { BranchPanel } from '../branches/branch-panel.tsx';
import { LedConsole } from '../branches/led-console.tsx';
import { isLed, useBranches } from '../branches/use-branches.ts';
import { useHost } from '../app/host-context.ts';
import { useExhibition } from '../app/hall/use-exhibition.ts';
import { Loading } from '../app/hall/loading.tsx';
import type { HallEngine } from '../hall/hall-engine.ts';
import { CastPanel } from '../cast/cast-panel.tsx';
import { roomTexts } from '../i18n/room-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import type { RoomClient } from '../live/room-client.ts';
import { StaffDoor } from '../settings/staff-door.tsx';
import { Button } from '../ui/button.tsx';
import { useWall } from '../wall/use-wall.ts';
import { GuideHall } from './guide-hall.tsx';
import { PeoplePanel } from './people-panel.tsx';
import { RecordPanel } from './record-panel.tsx';
import { ScreenPanel } from './screen-panel.tsx';
import { StepPanel } from './step-panel.tsx';
import { TestPanel } from './test-panel.tsx';
import { useClicker } from './use-clicker.ts';
import { useGuideRoom } from './use-guide-room.ts';

/** The console of an open room. */
export function ConsoleRoom({ exhibition, onEnded }: { exhibition: string; onEnded: () => void }) {
  const room = useGuideRoom();
  const opening = useExhibition(exhibition);
  if (!room || opening.state !== 'open') return <Loading share={0} />;
  return <Joined room={room} documents={opening.documents} onEnded={onEnded} />;
}

interface JoinedProps {
  room: RoomClient;
  documents: ExhibitionDocuments;
  onEnded: () => void;
}

function Joined({ room, documents, onEnded }: JoinedProps) {
  const t = useTexts(roomTexts);
  const say = useLocalText();
  const host = useHost();
  const { connection, scene, people, remarks, notice } = useStore(room.view);
  const [engine, setEngine] = useState<HallEngine | null>(null);
  const branches = useBranches();
  const led = isLed(branches) ? branches : null;
  const hands = people.filter(({ hand, connected }) => hand && connected).length;
  const wall = useWall();
  useClicker(room, documents, scene, wall.begin);
  // Another screen of the host's, or one whose PIN was never told: the door first.
  if (connection === 'refused')
    return (
      <main className="page">
        <StaffDoor onBack={onEnded}>
          <div className="message">
            <Button look="primary" onClick={() => location.reload()}>
              {t.title}
            </Button>
          </div>
        </StaffDoor>
      </main>
    );
  if (!scene) return <Loading share={0} />;
  const end = () => {
    if (!confirm(t.endSure)) return;
    void host.call('room.close', {}).then(onEnded, onEnded);
  };
  return (
    <main className="page console">
      <header className="console-head">
        <h1>{say(scene.title)}</h1>
        {connection === 'lost' ? <p role="alert">{t.lost}</p> : null}
        {notice ? <p role="status">{say(notice)}</p> : null}
        {hands > 0 ? (
          <p className="console-hands" role="status">
            {t.handsUp(hands)}
          </p>
        ) : null}
        <Button look="danger" onClick={end}>
          {t.end}
        </Button>
      </header>
      <div className="console-columns">
        <div className="console-column">
          {led ? (
            <LedConsole status={led} room={room} documents={documents} scene={scene} />
          ) : (
            <>
              <StepPanel room={room} documents={documents} scene={scene} />
              <GuideHall room={room} documents={documents} scene={scene} onEngine={setEngine} />
            </>
          )}
        </div>
        <div className="console-side">
          <div className="console-column">
            <ScreenPanel
              room={room}
              wall={wall}
              scene={scene}
              documents={documents}
              led={led !== null}
            />
            {led ? null : <TestPanel room={room} documents={documents} scene={scene} />}
          </div>
          <div className="console-column">
            <PeoplePanel room={room} people={people} remarks={remarks} />
            {led ? null : <CastPanel room={room} />}
            {led ? null : <BranchPanel room={room} status={branches} people={people} />}
            {engine ? <RecordPanel room={room} engine={engine} documents={documents} /> : null}
          </div>
        </div>
      </div>
    </main>
  );
}

import { useStore } from 'zustand';
import { roomTexts } from '../i18n/room-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import type { RoomClient } from '../live/room-client.ts';
import { useRoom } from '../live/use-room.ts';
import { AudienceCast } from './audience-cast.tsx';
import { AudienceCaption } from './audience-caption.tsx';
import { AudienceHall } from './audience-hall.tsx';
import { AudiencePass } from './audience-pass.tsx';
import { AudienceQuestion } from './audience-question.tsx';
import { AudienceStandings } from './audience-standings.tsx';
import { WallFill } from '../wall/wall-fill.tsx';
import { useFrozen } from './use-frozen.ts';
import './audience.css';

/** The picture on the wall: the hall as the guide leads through it, and nothing to click. */
export function AudiencePage() {
  const t = useTexts(roomTexts);
  const room = useRoom('projector');
  return (
    <main className="audience" aria-label={t.title}>
      {room ? <InRoom room={room} /> : null}
      <WallFill />
    </main>
  );
}

function InRoom({ room }: { room: RoomClient }) {
  const t = useTexts(roomTexts);
  const connection = useStore(room.view, (view) => view.connection);
  const scene = useFrozen(useStore(room.view, (view) => view.scene));
  if (connection === 'ended' || connection === 'refused')
    return <p className="audience-word">{connection === 'ended' ? t.ended : t.waiting}</p>;
  if (!scene) return <p className="audience-word">{t.waiting}</p>;
  return (
    <>
      <AudienceHall room={room} scene={scene} />
      {scene.question ? <AudienceQuestion question={scene.question} /> : null}
      {!scene.question && scene.standings ? (
        <AudienceStandings standings={scene.standings} />
      ) : null}
      {!scene.question && !scene.standings ? <AudienceCaption scene={scene} /> : null}
      {scene.passShown ? <AudiencePass /> : null}
      <AudienceCast room={room} />
      {scene.screen === 'black' ? <div className="audience-black" /> : null}
    </>
  );
}

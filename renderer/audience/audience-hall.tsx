import { localText } from '#model/language.ts';
import { useExhibition } from '../app/hall/use-exhibition.ts';
import { useLanguage } from '../i18n/use-texts.ts';
import type { RoomClient } from '../live/room-client.ts';
import type { RoomView } from '../live/room-view.ts';
import { LedHall } from './led-hall.tsx';

/** The hall of the event; the words over it are there also while it loads. */
export function AudienceHall({
  room,
  scene,
}: {
  room: RoomClient;
  scene: NonNullable<RoomView['scene']>;
}) {
  const language = useLanguage();
  const opening = useExhibition(scene.exhibition);
  if (opening.state !== 'open') return null;
  const { documents } = opening;
  return (
    <LedHall
      documents={documents}
      room={room}
      scene={scene}
      label={localText(documents.manifest.title, language)}
    />
  );
}

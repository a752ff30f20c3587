import { useLocalText } from '../i18n/use-texts.ts';
import type { RoomView } from '../live/room-view.ts';

/** What is spoken of, large enough for the last row. */
export function AudienceCaption({ scene }: { scene: NonNullable<RoomView['scene']> }) {
  const say = useLocalText();
  return (
    <p className="audience-caption" role="status">
      {say(scene.page?.title ?? scene.title)}
    </p>
  );
}

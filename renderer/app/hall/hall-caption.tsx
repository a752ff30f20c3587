import { useLocalText } from '../../i18n/use-texts.ts';
import { useHall, useHallState } from './hall-context.ts';

/** What an exhibit that plays in the hall says, for those who don't hear it. */
export function HallCaption() {
  const say = useLocalText();
  const { documents } = useHall();
  const caption = useHallState((state) => state.caption);
  const exhibit = documents.hall.exhibits.find(({ id }) => id === caption?.exhibit);
  if (!caption || !exhibit) return null;
  return (
    <p className="hud-caption">
      <small>{say(exhibit.title)}</small>
      {caption.line}
    </p>
  );
}

import { useStore } from 'zustand';
import { OwnScore } from '../answer/own-score.tsx';
import { answerTexts } from '../i18n/answer-texts.ts';
import { followTexts } from '../i18n/follow-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import type { RoomClient } from '../live/room-client.ts';
import { Button } from '../ui/button.tsx';
import { ResultsButton } from './results-button.tsx';

/** The event is over: what one has to remember of it stays until one goes on. */
export function EventOver({ room, onClose }: { room: RoomClient; onClose: () => void }) {
  const t = useTexts(followTexts);
  const answer = useTexts(answerTexts);
  const you = useStore(room.view, (view) => view.you);
  return (
    <section className="follow-bar follow-over" aria-label={t.label}>
      <p role="status">
        <strong>{answer.ended}</strong>
      </p>
      <OwnScore room={room} />
      {you?.score ? (
        <p className="muted">{you.checkedIn ? answer.recorded : answer.anonymous}</p>
      ) : null}
      <ResultsButton room={room} first />
      <Button onClick={onClose}>{t.goOn}</Button>
    </section>
  );
}

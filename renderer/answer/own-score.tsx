import { useStore } from 'zustand';
import { answerTexts } from '../i18n/answer-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import type { RoomClient } from '../live/room-client.ts';

/** How one has answered so far, and one's team: on one's own screen alone, with or without a name. */
export function OwnScore({ room }: { room: RoomClient }) {
  const t = useTexts(answerTexts);
  const you = useStore(room.view, (view) => view.you);
  if (!you?.score) return null;
  const { asked, right, team } = you.score;
  return (
    <p className="own-score" role="status">
      <strong>{t.score(right, asked)}</strong>
      {you.team !== null && team !== null ? (
        <span>{t.teamScore(you.team, Math.round(team * 10) / 10)}</span>
      ) : null}
    </p>
  );
}

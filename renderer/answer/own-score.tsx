import { useStore } from 'zustand';
import { answerTexts } from '../i18n/answer-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import type { RoomClient } from '../live/room-client.ts';
import { scoreWords } from './answer-words.ts';

/** How one has answered so far, and one's team: on one's own screen alone, with or without a name. */
export function OwnScore({ room }: { room: RoomClient }) {
  const t = useTexts(answerTexts);
  const you = useStore(room.view, (view) => view.you);
  const [own, team] = scoreWords(you, t);
  if (own === undefined) return null;
  return (
    <p className="own-score" role="status">
      <strong>{own}</strong>
      {team === undefined ? null : <span>{team}</span>}
    </p>
  );
}

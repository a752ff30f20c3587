import { useState } from 'react';
import { useStore } from 'zustand';
import { answerTexts } from '../i18n/answer-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import type { RoomClient } from '../live/room-client.ts';
import { Button } from '../ui/button.tsx';
import './answer.css';

/** One's team, where there are teams. */
export function OwnTeam({ room, teams }: { room: RoomClient; teams: readonly string[] }) {
  const t = useTexts(answerTexts);
  const team = useStore(room.view, ({ you }) => you?.team ?? null);
  const [changing, setChanging] = useState(false);
  if (teams.length === 0) return null;
  if (team !== null && !changing)
    return (
      <p className="own-team">
        <strong>{t.yourTeam(team)}</strong>
        <Button look="plain" onClick={() => setChanging(true)}>
          {t.changeTeam}
        </Button>
      </p>
    );
  const choose = (name: string) => {
    room.say({ kind: 'team', team: name });
    setChanging(false);
  };
  return (
    <fieldset className="own-teams">
      <legend>{t.chooseTeam}</legend>
      {teams.map((name) => (
        <Button key={name} aria-pressed={name === team} onClick={() => choose(name)}>
          {name}
        </Button>
      ))}
    </fieldset>
  );
}

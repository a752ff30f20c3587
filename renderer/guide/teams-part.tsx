import { useState } from 'react';
import { mostTeams } from '#model/live/limits.ts';
import { roomTexts } from '../i18n/room-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import type { RoomClient } from '../live/room-client.ts';
import { Button } from '../ui/button.tsx';
import { Switch } from '../ui/switch.tsx';
import { TextArea } from '../ui/text-area.tsx';

/** Characters of a name that the wall has room for. */
const longest = 20;

/** Teams of the live test: named here, chosen on the phones or dealt evenly. */
export function TeamsPart({ room, teams }: { room: RoomClient; teams: readonly string[] }) {
  const t = useTexts(roomTexts);
  const [written, setWritten] = useState(teams.join('\n'));
  const [deal, setDeal] = useState(false);
  const names = [
    ...new Set(
      written
        .split('\n')
        .map((name) => name.trim().slice(0, longest))
        .filter(Boolean),
    ),
  ].slice(0, mostTeams);
  const numbered = (count: number) =>
    setWritten(Array.from({ length: count }, (_, index) => t.teamOf(index + 1)).join('\n'));
  const set = () => room.say({ kind: 'teams', teams: names, deal });
  const clear = () => {
    setWritten('');
    room.say({ kind: 'teams', teams: [] });
  };
  return (
    <details className="console-teams">
      <summary>
        {t.teams} {teams.join('、')}
      </summary>
      <p className="muted">{t.teamsNote}</p>
      <div className="row">
        {[2, 3, 4].map((count) => (
          <Button key={count} onClick={() => numbered(count)}>
            {t.teamsCount(count)}
          </Button>
        ))}
      </div>
      <TextArea label={t.teamNames} value={written} onValue={setWritten} rows={4} />
      <Switch checked={deal} onChecked={setDeal}>
        {t.deal}
      </Switch>
      <div className="row">
        <Button look="primary" disabled={names.length < 2} onClick={set}>
          {t.setTeams}
        </Button>
        <Button disabled={teams.length === 0} onClick={clear}>
          {t.noTeams}
        </Button>
      </div>
    </details>
  );
}

import type { Standing, Standings } from '#model/live/live-question.ts';
import { roomTexts } from '../i18n/room-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';

/** Lines that fit on the wall at a size that the last row reads. */
const most = 7;

/** Numbers, or the names of those who chose to show them. */
export function AudienceStandings({ standings }: { standings: Standings }) {
  const t = useTexts(roomTexts);
  return (
    <section className="audience-question audience-standings">
      {standings.teams.length > 0 ? (
        <Lines head={t.byTeam} lines={standings.teams.slice(0, most)} />
      ) : null}
      <Lines
        head={standings.teams.length > 0 ? t.byPerson : t.ranking}
        lines={standings.people.slice(0, most)}
      />
    </section>
  );
}

function Lines({ head, lines }: { head: string; lines: readonly Standing[] }) {
  const t = useTexts(roomTexts);
  return (
    <div>
      <h2>{head}</h2>
      <ol>
        {lines.map(({ place, number, name, right }) => (
          <li key={`${number} ${name}`} data-first={place === 1 || undefined}>
            <span>{t.place(place)}</span>
            <span>{name ?? t.number(number)}</span>
            <span>{t.points(Math.round(right * 10) / 10)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

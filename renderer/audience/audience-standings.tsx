import type { Standing, Standings } from '#model/live/live-question.ts';
import { roomTexts } from '../i18n/room-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';

/** Lines that fit on the wall at a size that the last row reads. */
const most = 8;

/** Numbers, or the names of those who chose to show them. */
export function AudienceStandings({ standings }: { standings: Standings }) {
  return (
    <section className="audience-question audience-standings">
      <Lines lines={standings.people.slice(0, most)} />
      {standings.teams.length > 0 ? <Lines lines={standings.teams.slice(0, most)} /> : null}
    </section>
  );
}

function Lines({ lines }: { lines: readonly Standing[] }) {
  const t = useTexts(roomTexts);
  return (
    <ol>
      {lines.map(({ place, number, name, right }) => (
        <li key={`${number} ${name}`}>
          <span>{t.place(place)}</span>
          <span>{name ?? t.number(number)}</span>
          <span>{t.points(Math.round(right * 10) / 10)}</span>
        </li>
      ))}
    </ol>
  );
}

import type { ExhibitionSummary } from '#model/host-api/exhibitions.ts';
import { completionTowards } from '#model/visits/completion.ts';
import type { Progress } from '#model/visits/progress.ts';
import { commonTexts } from '../../i18n/common-texts.ts';
import { useLocalText, useTexts } from '../../i18n/use-texts.ts';

/** One exhibition in a list: its title, how long a tour takes, how far this visitor has come, whether it was reviewed. */
export function HallLine(props: {
  hall: ExhibitionSummary;
  progress: Progress | undefined;
  onEnter: (hall: ExhibitionSummary) => void;
}) {
  const t = useTexts(commonTexts);
  const say = useLocalText();
  const { hall, progress } = props;
  const done = progress && hall.goal ? completionTowards(hall.goal, progress) : undefined;
  return (
    <li>
      <button type="button" className="entry-hall" onClick={() => props.onEnter(hall)}>
        <span className="entry-hall-title">{say(hall.title)}</span>
        <span className="muted">
          {t.minutes(hall.minutes)}
          {done
            ? ` · ${t.seen(done.required.length - done.unseen.length, done.required.length)}`
            : ''}
        </span>
        {hall.reviewed ? null : <span className="mark-sample">{t.sample}</span>}
      </button>
    </li>
  );
}

import type { Timeline } from '#model/exhibits/timeline.ts';
import { useLocalText } from '../i18n/use-texts.ts';
import { Disputed } from './disputed.tsx';
import { Prose } from './prose.tsx';
import type { ReadingProps } from './reading-view.ts';
import { Sources } from './sources.tsx';

export function TimelineReading({ exhibit }: ReadingProps<Timeline>) {
  const say = useLocalText();
  return (
    <>
      {exhibit.text ? <Prose text={say(exhibit.text)} /> : null}
      <ol className="reading-timeline">
        {exhibit.entries.map((entry) => (
          <li key={`${entry.day} ${entry.title['zh-CN']}`}>
            <p className="reading-date">{say(entry.date)}</p>
            <div>
              <h2>{say(entry.title)}</h2>
              {entry.text ? <Prose text={say(entry.text)} /> : null}
              {entry.disputed ? <Disputed text={say(entry.disputed)} /> : null}
              {entry.sources ? <Sources sources={entry.sources} small /> : null}
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

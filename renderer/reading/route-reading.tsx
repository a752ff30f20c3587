import type { Route } from '#model/exhibits/route.ts';
import { kindsTexts } from '../i18n/kinds-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import { Disputed } from './disputed.tsx';
import { Prose } from './prose.tsx';
import type { ReadingProps } from './reading-view.ts';
import { Sources } from './sources.tsx';

/** The way step by step, with the places it passed. */
export function RouteReading({ exhibit }: ReadingProps<Route>) {
  const t = useTexts(kindsTexts);
  const say = useLocalText();
  const places = new Map(exhibit.places.map((place) => [place.id, place]));
  const named = (id: string) => {
    const place = places.get(id);
    return place ? say(place.title) + (place.approximate ? t.approximate : '') : id;
  };
  return (
    <>
      {exhibit.text ? <Prose text={say(exhibit.text)} /> : null}
      <p className="muted">{t.diagram}</p>
      <ol className="reading-timeline">
        {exhibit.steps.map((step) => (
          <li key={step.id}>
            <p className="reading-date">{say(step.date)}</p>
            <div>
              <h2>{say(step.title)}</h2>
              <Prose text={say(step.text)} />
              <p className="muted">{t.through(step.through.map(named).join(' → '))}</p>
              {step.disputed ? <Disputed text={say(step.disputed)} /> : null}
              {step.sources ? <Sources sources={step.sources} small /> : null}
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

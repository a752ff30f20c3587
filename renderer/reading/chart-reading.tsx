import type { Chart } from '#model/exhibits/chart.ts';
import { kindsTexts } from '../i18n/kinds-texts.ts';
import { useLanguage, useLocalText, useTexts } from '../i18n/use-texts.ts';
import { Prose } from './prose.tsx';
import type { ReadingProps } from './reading-view.ts';

/** The figures as bars to compare, and as a table to read. Bars start at zero. */
export function ChartReading({ exhibit }: ReadingProps<Chart>) {
  const t = useTexts(kindsTexts);
  const say = useLocalText();
  const language = useLanguage();
  const largest = Math.max(...exhibit.points.map((point) => point.value), 1);
  const unit = say(exhibit.unit);
  return (
    <>
      {exhibit.text ? <Prose text={say(exhibit.text)} /> : null}
      <div className="chart-bars" aria-hidden="true">
        {exhibit.points.map((point) => (
          <div key={point.label['zh-CN']} className="chart-row" data-marked={point.marked}>
            <span>{say(point.label)}</span>
            <span className="chart-bar" style={{ width: `${(point.value / largest) * 100}%` }} />
            <strong>{point.value.toLocaleString(language)}</strong>
          </div>
        ))}
      </div>
      <table className="chart-table">
        <caption>{t.table}</caption>
        <thead>
          <tr>
            <th scope="col">{t.item}</th>
            <th scope="col">{t.value(unit)}</th>
          </tr>
        </thead>
        <tbody>
          {exhibit.points.map((point) => (
            <tr key={point.label['zh-CN']}>
              <th scope="row">
                {say(point.label)}
                {point.note ? ` · ${say(point.note)}` : ''}
              </th>
              <td>{point.value.toLocaleString(language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

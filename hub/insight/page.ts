import type { ChartFigures } from './charts.ts';
import { dwellCharts, exhibitsAtMost, quizCharts, visitCharts } from './charts.ts';
import type { InsightReport } from './report.ts';
import { smallestGroup } from './report.ts';
import type { InsightTable, TableName } from './tables.ts';
import { insightTable } from './tables.ts';
import type { InsightLanguage } from './texts.ts';
import { insightTexts } from './texts.ts';

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** JSON inside a script element: no character that could end it. */
function embed(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

function chart(figures: ChartFigures): string {
  const tall = figures.kind === 'bars' ? ' tall' : '';
  return `<figure><figcaption>${escape(figures.title)}</figcaption>
<div class="chart${tall}" role="img" aria-label="${escape(figures.title)}"></div>
<script type="application/json">${embed(figures)}</script></figure>`;
}

function table({ head, rows }: InsightTable): string {
  const heads = head.map((name) => `<th scope="col">${escape(name)}</th>`).join('');
  const body = rows.map((row, index) => {
    // A hall's name is seen once; readers by ear still hear it in every row.
    const repeats = row.length > 4 && rows[index - 1]?.[0] === row[0];
    const cells = row.map((value, place) => {
      const mark = repeats && place === 0 ? ' class="repeat"' : '';
      return `<td${mark}>${escape(String(value))}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<div class="scroll" tabindex="0"><table><thead><tr>${heads}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

/** The insight page as HTML. `counted` and `last`: how far counting has come. */
export function insightPage(
  report: InsightReport,
  language: InsightLanguage,
  state: { counted: number; last: number },
): string {
  const texts = insightTexts(language);
  const query = language === 'en' ? '?lang=en' : '';
  const section = (name: TableName, charts: ChartFigures[], note = ''): string => {
    const data = insightTable(name, report, texts);
    if (data.rows.length === 0) return '';
    return `<section><div class="head"><h2>${texts[name]}</h2><a class="csv" href="/insight/${name}.csv${query}">${texts.csv}</a></div>
<div class="pair"><div class="charts">${charts.map(chart).join('')}${note}</div>${table(data)}</div></section>`;
  };
  const shown = Math.min(exhibitsAtMost, report.dwell.length);
  const note = report.dwell.length > shown ? `<p class="note">${texts.dwellNote(shown)}</p>` : '';
  const sections = [
    section('visits', visitCharts(report, texts)),
    section('quizzes', quizCharts(report, texts)),
    section('dwell', dwellCharts(report.dwell, texts), note),
  ].join('');
  const hidden = report.hidden > 0 ? ` ${texts.hidden(report.hidden)}` : '';
  const behind = state.counted < state.last;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${texts.title} · ${texts.house}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/insight/fonts/serif/600.css">
<link rel="stylesheet" href="/insight/fonts/sans/400.css">
<link rel="stylesheet" href="/insight/fonts/sans/500.css">
<link rel="stylesheet" href="/insight/insight.css">
</head>
<body>
<header><p class="house">${texts.house}</p><nav><a href="/insight${language === 'en' ? '' : '?lang=en'}">${texts.other}</a></nav>
<h1>${texts.title}</h1><p class="lead">${texts.lead}</p></header>
<main><div class="notes"><p>${texts.privacy(smallestGroup)}${hidden}</p>${behind ? `<p>${texts.counting(state.counted, state.last)}</p>` : ''}</div>
${sections === '' ? `<p class="empty">${texts.empty}</p>` : sections}</main>
<script src="/insight/echarts.js"></script>
<script src="/insight/insight.js"></script>
</body>
</html>
`;
}

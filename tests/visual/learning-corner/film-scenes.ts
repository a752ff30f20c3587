import { routeProjection } from '#model/exhibits/route.ts';
import { offsetLine, smoothLine } from '#model/exhibits/route-layout.ts';
import type { TablePoint } from '#model/exhibits/route-layout.ts';
import type { Route } from '#model/exhibits/route.ts';
import type { LocalText } from '#model/language.ts';

/** What the picture shows: middle and width, metres on the table. */
export interface View {
  x: number;
  y: number;
  width: number;
}

export interface FilmScene {
  seconds: number;
  view: View;
  /** The part of the way that is drawn during the scene. */
  way?: TablePoint[];
  places: readonly string[];
  date?: LocalText;
  title: LocalText;
  caption: LocalText;
}

const apart = 0.03;
const opening = 8;
const drawing = 11;
const closing = 9;

/** One scene a step of the route, between one that shows the whole and one that says what was drawn. */
export function filmScenes(route: Route): FilmScene[] {
  const project = routeProjection(route);
  const places = new Map(route.places.map(({ id, at }) => [id, project(at)]));
  const whole: View = { x: 0, y: 0, width: (route.size[1] * 16) / 9 };
  const steps = route.steps.map((step, index): FilmScene => {
    const through = step.through.map((id) => places.get(id)).filter((at) => at !== undefined);
    return {
      seconds: drawing,
      view: viewOf(through, route.size),
      way: offsetLine(smoothLine(through, 14), ((index % 3) - 1) * apart),
      places: step.through,
      date: step.date,
      title: step.title,
      caption: joined(step.date, step.title, step.text, step.disputed),
    };
  });
  return [
    {
      seconds: opening,
      view: whole,
      places: [],
      title: { 'zh-CN': '四渡赤水', en: 'Four crossings of the Chishui' },
      caption: {
        'zh-CN': '示意动画：四渡赤水线路桌上的地点，按日期连一遍。山是示意，不是地图。',
        en: 'Illustrative animation: the places of the route table, joined by date. The hills are an illustration; this is no map.',
      },
    },
    ...steps,
    {
      seconds: closing,
      view: whole,
      places: [],
      title: { 'zh-CN': '线只表示先后', en: 'The line shows order alone' },
      caption: {
        'zh-CN':
          '线只表示先后，不是实际走过的路；空心圆点的位置是大致的。各处日期的不同说法，见第四展区的展龛。',
        en: 'The line shows order, not the way actually marched; hollow marks are approximate. For other dates see the alcoves of room four.',
      },
    },
  ];
}

/** All of the places with room around them, inside the table. */
function viewOf(points: readonly TablePoint[], size: readonly [number, number]): View {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const spanX = Math.max(...xs) - Math.min(...xs);
  const spanY = Math.max(...ys) - Math.min(...ys);
  const most = (size[1] * 16) / 9;
  const width = Math.min(most, Math.max(1.5, spanX * 1.5, spanY * 1.7 * (16 / 9)));
  const inside = (middle: number, half: number, edge: number) =>
    Math.min(edge - half, Math.max(half - edge, middle));
  return {
    x: inside((Math.max(...xs) + Math.min(...xs)) / 2, width / 2, size[0] / 2),
    y: inside((Math.max(...ys) + Math.min(...ys)) / 2, (width * 9) / 32, size[1] / 2),
    width,
  };
}

function joined(
  date: LocalText,
  title: LocalText,
  text: LocalText,
  disputed: LocalText | undefined,
): LocalText {
  return {
    'zh-CN': `${date['zh-CN']}，${title['zh-CN']}。${text['zh-CN']}${disputed?.['zh-CN'] ?? ''}`,
    en: `${date.en ?? ''}: ${title.en ?? ''}. ${text.en ?? ''} ${disputed?.en ?? ''}`.trim(),
  };
}

import type { TablePoint } from '#model/exhibits/route-layout.ts';
import type { LocalText } from '#model/language.ts';
import type { FilmScene, View } from './film-scenes.ts';

interface Place {
  id: string;
  title: LocalText;
  approximate?: boolean | undefined;
  point: TablePoint;
}

interface Moment {
  width: number;
  height: number;
  view: View;
  scenes: readonly FilmScene[];
  /** Which scene, and how many seconds into it. */
  index: number;
  into: number;
  places: readonly Place[];
}

/** Seconds until the way begins to be drawn, and that it takes. */
const wait = 2.2;
const takes = 5;

const ink = '#211d1a';
const cinnabar = '#9e2b25';
const paper = '#efe8db';
const serif = 'Noto Serif CJK SC, Noto Serif SC, serif';
const sans = 'Noto Sans CJK SC, Noto Sans SC, sans-serif';

/** Lines, marks and words over the relief, as SVG. */
export function overlay(moment: Moment): string {
  const { width, height, view, scenes, index, into, places } = moment;
  const scene = scenes[index];
  if (!scene) throw new RangeError(`no scene ${index}`);
  const scale = width / view.width;
  const at = ([x, y]: TablePoint): TablePoint => [
    width / 2 + (x - view.x) * scale,
    height / 2 - (y - view.y) * scale,
  ];
  const drawn = Math.min(1, Math.max(0, (into - wait) / takes));
  const old = scenes
    .slice(0, index)
    .map(({ way }) => (way ? path(way.map(at), 1, 4, '#a8665c', 0.75) : ''));
  const way = scene.way?.map(at);
  const told = new Set(scenes.slice(0, index + 1).flatMap((one) => one.places));
  const shown = places.filter(({ id }) => index === 0 || told.has(id) || index > scenes.length - 2);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    ${old.join('')}
    ${way && drawn > 0 ? path(way, drawn, 7, cinnabar, 1) : ''}
    ${shown.map((place) => mark(place, at(place.point), scene.places.includes(place.id), width)).join('')}
    ${words(scene, into)}
    <g font-family="${sans}" font-size="20" font-weight="500">
      <rect x="${width - 428}" y="24" width="404" height="38" fill="${ink}" fill-opacity="0.78"/>
      <text x="${width - 226}" y="50" fill="${paper}" text-anchor="middle">示意动画，不是地图 · Illustration, no map</text>
    </g>
  </svg>`;
}

/** The first `share` of a line, with a halo of paper so that it stands out from the land. */
function path(
  points: readonly TablePoint[],
  share: number,
  thick: number,
  colour: string,
  opacity: number,
): string {
  const whole = (points.length - 1) * share;
  const kept = points.slice(0, Math.floor(whole) + 1);
  const next = points[Math.floor(whole) + 1];
  const last = kept.at(-1);
  if (next && last) {
    const rest = whole % 1;
    kept.push([last[0] + (next[0] - last[0]) * rest, last[1] + (next[1] - last[1]) * rest]);
  }
  const line = `M${kept.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`;
  const style = `d="${line}" fill="none" stroke-linecap="round" stroke-linejoin="round"`;
  return `<g opacity="${opacity}"><path ${style} stroke="${paper}" stroke-opacity="0.6" stroke-width="${thick + 5}"/><path ${style} stroke="${colour}" stroke-width="${thick}"/></g>`;
}

/** A place: its mark, hollow where the position is approximate, and its name beside it. */
function mark(
  { title, approximate }: Place,
  [x, y]: TablePoint,
  now: boolean,
  width: number,
): string {
  if (!now && isCovered(x, y, width)) return '';
  const radius = now ? 9 : 7;
  const fill = approximate ? paper : now ? cinnabar : '#8a6b42';
  const left = x > width * 0.82;
  const beside = x + (left ? -1 : 1) * (radius + 10);
  const halo = `stroke="${paper}" stroke-width="6" stroke-linejoin="round" paint-order="stroke"`;
  return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius}" fill="${fill}" stroke="${now ? cinnabar : '#6b5232'}" stroke-width="3.5"/>
    <text x="${beside.toFixed(1)}" y="${(y + 9).toFixed(1)}" text-anchor="${left ? 'end' : 'start'}" font-family="${sans}" font-weight="${now ? 700 : 500}" font-size="${now ? 30 : 25}" fill="${ink}" ${halo}>${title['zh-CN']} <tspan font-size="18" font-weight="400">${title.en ?? ''}</tspan></text>`;
}

/** Under one of the boards at the top. */
function isCovered(x: number, y: number, width: number): boolean {
  return (y < 150 && x < 560) || (y < 76 && x > width - 440);
}

/** Date and title of the scene, in both languages, on a board at the top left. */
function words({ date, title }: FilmScene, into: number): string {
  const opacity = Math.min(1, Math.max(0, (into - 0.3) / 0.8));
  const large = date ? `${date['zh-CN']}　${title['zh-CN']}` : title['zh-CN'];
  const small = date ? `${date.en ?? ''} · ${title.en ?? ''}` : (title.en ?? '');
  const width = Math.max(lengthOf(large) * 40, lengthOf(small) * 24) + 56;
  return `<g opacity="${opacity.toFixed(2)}">
    <rect x="24" y="24" width="${width.toFixed(0)}" height="112" fill="${paper}" fill-opacity="0.92"/>
    <rect x="24" y="24" width="6" height="112" fill="${cinnabar}"/>
    <text x="52" y="78" font-family="${serif}" font-size="40" font-weight="600" fill="${ink}">${large}</text>
    <text x="52" y="116" font-family="${sans}" font-size="24" fill="${ink}">${small}</text>
  </g>`;
}

/** About how many ems a text is wide. */
function lengthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) < 0x2e80 ? 0.56 : 1), 0);
}

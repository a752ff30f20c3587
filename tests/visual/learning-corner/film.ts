import { riverLines, routeProjection } from '#model/exhibits/route.ts';
import { localText } from '#model/language.ts';
import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { encode } from './encode.ts';
import { overlay } from './film-overlay.ts';
import { filmScenes } from './film-scenes.ts';
import type { View } from './film-scenes.ts';
import { media, route } from './hall-data.ts';
import { drawRelief } from './relief-picture.ts';
import { writeVtt } from './webvtt-file.ts';

const width = 1280;
const height = 720;
const framesPerSecond = 12;
/** Seconds over which the picture moves on to the next scene. */
const moving = 2.5;
/** Seconds into the film of the picture that stands on the screen before it plays. */
const posterAt = 27;

/** Draws the film: relief from above, the way drawn step by step; then its poster and captions. */
export async function makeFilm(): Promise<void> {
  const relief = drawRelief(route.size, riverLines(route), 3000);
  const base = sharp(relief.pixels, {
    raw: { width: relief.width, height: relief.height, channels: 3 },
  });
  const scenes = filmScenes(route);
  const project = routeProjection(route);
  const places = route.places.map((place) => ({ ...place, point: project(place.at) }));
  const length = scenes.reduce((sum, { seconds }) => sum + seconds, 0);

  const draw = async (time: number): Promise<Sharp> => {
    let from = 0;
    let index = 0;
    while (index + 1 < scenes.length && time >= from + (scenes[index]?.seconds ?? 0)) {
      from += scenes[index]?.seconds ?? 0;
      index += 1;
    }
    const scene = scenes[index];
    if (!scene) throw new Error('no scene');
    const before = scenes[Math.max(0, index - 1)]?.view ?? scene.view;
    const view = between(before, scene.view, eased((time - from) / moving));
    const scale = relief.width / route.size[0];
    const across = Math.round(view.width * scale);
    const down = Math.round((across * height) / width);
    const left = Math.round((view.x - view.width / 2 + route.size[0] / 2) * scale);
    const top = Math.round((route.size[1] / 2 - view.y) * scale - down / 2);
    const cut = {
      width: Math.min(across, relief.width),
      height: Math.min(down, relief.height),
      left: Math.max(0, Math.min(relief.width - across, left)),
      top: Math.max(0, Math.min(relief.height - down, top)),
    };
    const ground = await base
      .clone()
      .extract(cut)
      .resize(width, height, { fit: 'fill' })
      .toBuffer();
    const marks = overlay({ width, height, view, scenes, index, into: time - from, places });
    return sharp(ground, { raw: { width, height, channels: 3 } }).composite([
      { input: Buffer.from(marks) },
    ]);
  };

  const only = process.env['FILM_AT'];
  if (only !== undefined) {
    for (const time of only.split(','))
      await (await draw(Number(time))).png().toFile(`film-${time}.png`);
    return;
  }
  const options = ['-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', `${width}x${height}`];
  options.push('-framerate', String(framesPerSecond), '-i', '-', '-c:v', 'libvpx-vp9');
  options.push('-b:v', '0', '-crf', '36', '-row-mt', '1', '-cpu-used', '4', '-pix_fmt', 'yuv420p');
  options.push('-g', '60');
  await encode([...options, `${media}crossings.webm`], frames());
  await (await draw(posterAt)).webp({ quality: 84 }).toFile(`${media}crossings-poster.webp`);
  for (const language of ['zh-CN', 'en'] as const) {
    let from = 0;
    const cues = scenes.map(({ seconds, caption }) => {
      const cue = {
        from: from + 0.4,
        to: from + seconds - 0.2,
        text: localText(caption, language),
      };
      from += seconds;
      return cue;
    });
    writeVtt(`${media}crossings.${language}.vtt`, cues);
  }

  async function* frames() {
    for (let frame = 0; frame < length * framesPerSecond; frame += 1) {
      yield await (await draw(frame / framesPerSecond)).removeAlpha().raw().toBuffer();
      if (frame % 100 === 0) console.log(`${frame} / ${Math.round(length * framesPerSecond)}`);
    }
  }
}

function between(from: View, to: View, share: number): View {
  return {
    x: from.x + (to.x - from.x) * share,
    y: from.y + (to.y - from.y) * share,
    width: from.width + (to.width - from.width) * share,
  };
}

function eased(share: number): number {
  const t = Math.min(1, Math.max(0, share));
  return t * t * (3 - 2 * t);
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { build, preview } from 'vite';
import type { Language } from '#model/language.ts';
// For `window.film`.
import type {} from './film-page.ts';
import { openBrowser } from '../browser.ts';
import { serveScenes } from '../serve-scenes.ts';
import { framesPerSecond, shots } from './shots.ts';

/**
 * `npm run film [-- SECOND …]`: draws the film of the bridges from the hall's own models, frame by frame in a
 * headless browser, and encodes it with the system's ffmpeg (VP9; on Debian `apt-get install ffmpeg`) into the
 * exhibition's media folder, with its poster and its captions in both languages. With seconds named, only single
 * pictures are written, into the folder of $FILM_STILLS.
 */
const root = fileURLToPath(new URL('../../../', import.meta.url));
const media = `${root}scenes/bridges-guizhou/media/`;
const outDir = `${root}build/film`;
/** The picture that stands on the screen before it plays, seconds. */
const posterAt = 30;

await build({
  configFile: false,
  root,
  base: './',
  publicDir: false,
  logLevel: 'error',
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2022',
    rolldownOptions: { input: [`${root}tests/visual/film/index.html`] },
  },
});
const server = await preview({
  configFile: false,
  root,
  logLevel: 'error',
  appType: 'mpa',
  plugins: [serveScenes(root)],
  build: { outDir },
  preview: { host: '127.0.0.1', port: 0 },
});
const browser = await openBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 960, height: 540 } });
  page.setDefaultTimeout(300_000);
  page.on('pageerror', (error) => console.error(String(error)));
  await page.goto(`${server.resolvedUrls?.local[0]}tests/visual/film/index.html`);
  await page.waitForFunction(() => window.film);
  const draw = async (seconds: number) =>
    Buffer.from((await page.evaluate((at) => window.film?.draw(at), seconds)) ?? '', 'base64');
  const stills = process.argv.slice(2).map(Number);
  for (const second of stills) {
    writeFileSync(`${process.env['FILM_STILLS'] ?? '.'}/film-${second}.jpg`, await draw(second));
  }
  if (stills.length === 0) {
    await encode(draw);
    writeFileSync(`${media}film-poster.webp`, await poster(await draw(posterAt)));
    for (const language of ['zh-CN', 'en'] as const) {
      writeFileSync(`${media}film.${language}.vtt`, captions(language));
    }
  }
} finally {
  await browser.close();
  await server.close();
}

async function encode(draw: (seconds: number) => Promise<Buffer>): Promise<void> {
  const options = ['-y', '-loglevel', 'error', '-f', 'image2pipe', '-c:v', 'mjpeg'];
  options.push('-framerate', String(framesPerSecond), '-i', '-', '-c:v', 'libvpx-vp9');
  options.push('-b:v', '0', '-crf', '44', '-row-mt', '1', '-cpu-used', '2', '-pix_fmt', 'yuv420p');
  const ffmpeg = spawn('ffmpeg', [...options, `${media}film.webm`], {
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  const ended = once(ffmpeg, 'close');
  const frames = Math.round(length() * framesPerSecond);
  for (let frame = 0; frame < frames; frame += 1) {
    if (!ffmpeg.stdin.write(await draw(frame / framesPerSecond))) await once(ffmpeg.stdin, 'drain');
    if (frame % 50 === 0) console.log(`${frame} / ${frames}`);
  }
  ffmpeg.stdin.end();
  const [code] = await ended;
  if (code !== 0) throw new Error(`ffmpeg ended with ${code}`);
}

function length(): number {
  return shots.reduce((sum, { seconds }) => sum + seconds, 0);
}

async function poster(jpeg: Buffer): Promise<Buffer> {
  return sharp(jpeg).webp({ quality: 82 }).toBuffer();
}

/** One caption a shot, as WebVTT. */
function captions(language: Language): string {
  let begun = 0;
  const cues = shots.map(({ seconds, captions: words }) => {
    const cue = `${stamp(begun + 0.3)} --> ${stamp(begun + seconds - 0.2)}\n${words[language]}`;
    begun += seconds;
    return cue;
  });
  return `WEBVTT\n\n${cues.join('\n\n')}\n`;
}

function stamp(seconds: number): string {
  const rest = (seconds % 60).toFixed(3).padStart(6, '0');
  return `00:${String(Math.floor(seconds / 60)).padStart(2, '0')}:${rest}`;
}

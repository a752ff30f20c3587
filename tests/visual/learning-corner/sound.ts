import type { Language, LocalText } from '#model/language.ts';
import { localText } from '#model/language.ts';
import { encode } from './encode.ts';
import { lineEntries, media } from './hall-data.ts';
import { writeVtt } from './webvtt-file.ts';
import type { Cue } from './webvtt-file.ts';

/** Hertz; seconds for a day, before the first stroke and after the last. */
const rate = 44_100;
const day = 0.9;
const before = 0.8;
const after = 4;

const firstDay = Date.UTC(1934, 11, 14);
const days = 99;

/** A bell's partials: [times its lowest tone, loudness, seconds until it has fallen to a third]. */
const bell: readonly [number, number, number][] = [
  [1, 1, 1.5],
  [2.01, 0.55, 1.1],
  [2.41, 0.4, 0.8],
  [3.02, 0.3, 0.6],
  [4.53, 0.16, 0.35],
];

type Entry = (typeof lineEntries)[number];

/** Disputed, or told with 待核. */
const unsure = ({ disputed, text }: Entry) =>
  disputed !== undefined || (text?.['zh-CN'].includes('待核') ?? false);

const dayOf = ({ day: date }: Entry) => Math.round((Date.parse(date) - firstDay) / 86_400_000);

/** Ninety-nine strokes, one a day, and a bell on each day that the bronze line tells of. Nothing else is heard. */
export async function makeSound(): Promise<void> {
  const length = before + days * day + after;
  const samples = new Float32Array(Math.ceil(length * rate));
  for (let count = 0; count < days; count += 1) stroke(samples, before + count * day);
  for (const entry of lineEntries) ring(samples, before + dayOf(entry) * day, unsure(entry));
  await encode(
    [
      '-f',
      'f32le',
      '-ar',
      String(rate),
      '-ac',
      '1',
      '-i',
      '-',
      '-b:a',
      '64k',
      `${media}ninety-nine-days.mp3`,
    ],
    once(samples),
  );
  for (const language of ['zh-CN', 'en'] as const) {
    writeVtt(`${media}ninety-nine-days.${language}.vtt`, cues(language, length));
  }
}

async function* once(samples: Float32Array) {
  yield await Promise.resolve(new Uint8Array(samples.buffer));
}

/** A soft tap on wood, seconds from the beginning. */
function stroke(samples: Float32Array, at: number): void {
  tone(samples, at, 560, 0.13, 0.045, 0.001);
  tone(samples, at, 1380, 0.05, 0.018, 0.001);
}

/** Sure: struck clearly. Unsure: lower, swelling, a little out of tune with itself. */
function ring(samples: Float32Array, at: number, blurred: boolean): void {
  const lowest = blurred ? 392 : 523.25;
  for (const [times, loudness, fall] of bell) {
    const hertz = lowest * times;
    if (!blurred) tone(samples, at, hertz, 0.16 * loudness, fall, 0.003);
    else
      for (const beside of [0.994, 1.006])
        tone(samples, at, hertz * beside, 0.065 * loudness, fall * 1.3, 0.25);
  }
}

/** Adds a tone that rises within `rise` seconds and then falls, to a third every `fall` seconds. */
function tone(
  samples: Float32Array,
  at: number,
  hertz: number,
  loudness: number,
  fall: number,
  rise: number,
): void {
  const from = Math.round(at * rate);
  const count = Math.min(samples.length - from, Math.round((rise + fall * 6) * rate));
  for (let index = 0; index < count; index += 1) {
    const time = index / rate;
    const level = Math.min(1, time / rise) * Math.exp(-Math.max(0, time - rise) / fall);
    samples[from + index] =
      (samples[from + index] ?? 0) + loudness * level * Math.sin(2 * Math.PI * hertz * time);
  }
}

/** Seconds that a line has to stay to be read: those of days close by stand together. */
const stays = 3;
const longest = 7;

/** One caption a day of the line, until the next one; lines that began only just now are kept in it. */
function cues(language: Language, length: number): Cue[] {
  const begun = lineEntries.map((entry) => ({
    from: before + dayOf(entry) * day,
    text: told(entry, language),
  }));
  const starts = [...new Set(begun.map(({ from }) => from))];
  return starts.map((from, index) => {
    const lines = begun.filter((one) => one.from <= from && one.from > from - stays);
    return {
      from,
      to: Math.min(starts[index + 1] ?? length, from + longest),
      text: lines.map(({ text }) => text).join('\n'),
    };
  });
}

function told({ date, title, text, disputed }: Entry, language: Language): string {
  const say = (words: LocalText | undefined) =>
    words ? localText(words, language).replace(/[.。]$/, '') : '';
  const english = language === 'en';
  const more = text ? `${english ? ', ' : '，'}${say(text)}` : '';
  const doubt = disputed ? (english ? ` (${say(disputed)})` : `（${say(disputed)}）`) : '';
  return `${say(date)}${english ? ': ' : ' '}${say(title)}${more}${doubt}`;
}

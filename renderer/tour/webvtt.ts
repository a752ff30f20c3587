import type { Caption } from './captions.ts';

const cueTiming =
  /^(?:(\d+):)?(\d{2}):(\d{2})[.,](\d{3})\s+-->\s+(?:(\d+):)?(\d{2}):(\d{2})[.,](\d{3})/;

/**
 * Reads the cues of a WebVTT file (https://www.w3.org/TR/webvtt1/). Styles, regions, notes and tags are left out,
 * broken cues are skipped: captions never stop a tour. Times in seconds.
 */
export function parseWebVtt(source: string): Caption[] {
  const captions: Caption[] = [];
  for (const block of source.replaceAll(/\r\n?/g, '\n').split(/\n{2,}/)) {
    const lines = block.split('\n');
    const timing = lines.findIndex((line) => cueTiming.test(line));
    const match = timing < 0 ? null : cueTiming.exec(lines[timing] ?? '');
    if (!match) continue;
    const text = lines
      .slice(timing + 1)
      .join(' ')
      .replaceAll(/<[^>]*>/g, '')
      .trim();
    const from = seconds(match.slice(1, 5));
    const to = seconds(match.slice(5, 9));
    if (text && to > from) captions.push({ from, to, text });
  }
  return captions.sort((a, b) => a.from - b.from);
}

function seconds(parts: (string | undefined)[]): number {
  const [hours = '0', minutes = '0', whole = '0', thousandths = '0'] = parts;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(whole) + Number(thousandths) / 1000;
}

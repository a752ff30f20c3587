import { writeFileSync } from 'node:fs';

/** A caption; seconds. */
export interface Cue {
  from: number;
  to: number;
  text: string;
}

export function writeVtt(file: string, cues: readonly Cue[]): void {
  const blocks = cues.map(({ from, to, text }) => `${stamp(from)} --> ${stamp(to)}\n${text}`);
  writeFileSync(file, `WEBVTT\n\n${blocks.join('\n\n')}\n`);
}

function stamp(seconds: number): string {
  const rest = (seconds % 60).toFixed(3).padStart(6, '0');
  return `00:${String(Math.floor(seconds / 60)).padStart(2, '0')}:${rest}`;
}

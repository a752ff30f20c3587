import { isDeepStrictEqual } from 'node:util';

/** Assigned or completed by the LRS, or exempt from comparison (xAPI 1.0.3 part 2, 2.3.1 and 4.2). */
const assigned = ['id', 'authority', 'stored', 'timestamp', 'version', 'attachments'];

/** Whether an LRS's statement is the one that was sent, by xAPI's rules for immutability. */
export function isSameStatement(sent: unknown, found: unknown): boolean {
  return isDeepStrictEqual(reduced(sent, ''), reduced(found, ''));
}

function reduced(value: unknown, key: string): unknown {
  if (key === 'duration' && typeof value === 'string') return inHundredths(value);
  if (typeof value !== 'object' || value === null || key === 'extensions') return value;
  if (Array.isArray(value)) return value.map((item) => reduced(item, ''));
  const kept: Record<string, unknown> = {};
  for (const [name, item] of Object.entries(value)) {
    if (key === '' && assigned.includes(name) && 'actor' in value) continue;
    // How people read a verb or an activity may be corrected later.
    if (name === 'display' || name === 'definition') continue;
    if (name === 'objectType' && (item === 'Agent' || item === 'Activity')) continue;
    kept[name] =
      key === 'contextActivities'
        ? [item].flat().map((one) => reduced(one, ''))
        : reduced(item, name);
  }
  return kept;
}

/** Durations are compared to hundredths of a second (xAPI 1.0.3 part 2, 4.6). */
function inHundredths(duration: string): string {
  const seconds = /^PT(\d+(?:\.\d+)?)S$/.exec(duration)?.[1];
  return seconds === undefined ? duration : (Math.floor(Number(seconds) * 100) / 100).toFixed(2);
}

/** Below this share of an ordinary wall's light an emitter gets fewer samples. */
const faint = 0.12;
const fewest = 4;

/** Shadow rays for one texel and emitter: all where its light is strong, a quarter where no one would miss it. */
export function sampleCount(full: number, strength: number): number {
  return strength < faint ? Math.max(fewest, full >> 2) : full;
}

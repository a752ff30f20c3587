/** Sides of the textures that the program makes itself, pixels. */
export const patternSides = { plaster: 256, brushed: 128, terrazzo: 512, asphalt: 512 } as const;

export type PatternName = keyof typeof patternSides;

export function isPattern(name: string): name is PatternName {
  return Object.hasOwn(patternSides, name);
}

/** How light leaves a surface; decides which material draws it. */
type FinishLook = 'matte' | 'polished' | 'metal' | 'glass' | 'emissive' | 'daylight';

export interface Finish {
  look: FinishLook;
  /** Mean sRGB colour: what the light computation uses for bounces, and the tint where there is no texture. */
  colour: string;
  /** Texture set in `assets/textures/` (`<set>_color.webp` …), or none for a plain, softly mottled surface. */
  texture?: string;
  /** Metres that one tile of the texture covers, [along u, along v]. */
  tile?: [number, number];
  roughness: number;
  /** Shown to authors. */
  label: { 'zh-CN': string; en: string };
}

function define<const Names extends string>(
  finishes: Record<Names, Finish>,
): Record<Names, Finish> {
  return finishes;
}

/**
 * The materials a hall may use, by name. Colours come from the palette of the art direction; tile sizes keep
 * planks at 0.12-0.2 m and slabs at 0.6-1.2 m.
 */
export const finishes = define({
  paper: {
    look: 'matte',
    colour: '#efe8db',
    roughness: 0.95,
    label: { 'zh-CN': '宣纸色抹灰', en: 'Paper plaster' },
  },
  'plaster-warm': {
    look: 'matte',
    colour: '#d9cbb4',
    roughness: 0.95,
    label: { 'zh-CN': '暖色抹灰', en: 'Warm plaster' },
  },
  'plaster-grey': {
    look: 'matte',
    colour: '#a9a499',
    roughness: 0.95,
    label: { 'zh-CN': '灰色抹灰', en: 'Grey plaster' },
  },
  ink: { look: 'matte', colour: '#211d1a', roughness: 0.9, label: { 'zh-CN': '墨色', en: 'Ink' } },
  cinnabar: {
    look: 'matte',
    colour: '#9e2b25',
    texture: 'plaster-red',
    tile: [2.4, 2.4],
    roughness: 0.9,
    label: { 'zh-CN': '朱色抹灰', en: 'Cinnabar plaster' },
  },
  bronze: {
    look: 'metal',
    colour: '#8a6b42',
    roughness: 0.45,
    label: { 'zh-CN': '铜', en: 'Bronze' },
  },
  steel: {
    look: 'metal',
    colour: '#9aa0a3',
    roughness: 0.4,
    label: { 'zh-CN': '钢', en: 'Steel' },
  },
  'steel-dark': {
    look: 'metal',
    colour: '#2b2a29',
    roughness: 0.6,
    label: { 'zh-CN': '黑钢', en: 'Dark steel' },
  },
  celadon: {
    look: 'polished',
    colour: '#6f8a80',
    roughness: 0.25,
    label: { 'zh-CN': '青瓷玻璃', en: 'Celadon glass' },
  },
  stone: {
    look: 'matte',
    colour: '#6d665d',
    texture: 'rock',
    tile: [3, 3],
    roughness: 0.95,
    label: { 'zh-CN': '石', en: 'Stone' },
  },
  'timber-dark': {
    look: 'polished',
    colour: '#4a3424',
    texture: 'timber-dark',
    tile: [2.4, 1.2],
    roughness: 0.45,
    label: { 'zh-CN': '深色木', en: 'Dark timber' },
  },
  'timber-light': {
    look: 'polished',
    colour: '#a88660',
    texture: 'timber-light',
    tile: [1.6, 1.6],
    roughness: 0.5,
    label: { 'zh-CN': '浅色木', en: 'Light timber' },
  },
  'marble-dark': {
    look: 'polished',
    colour: '#2c2a29',
    texture: 'marble-dark',
    tile: [2.4, 2.4],
    roughness: 0.2,
    label: { 'zh-CN': '深色大理石', en: 'Dark marble' },
  },
  'marble-white': {
    look: 'polished',
    colour: '#d8d6d1',
    texture: 'marble-white',
    tile: [2.4, 2.4],
    roughness: 0.25,
    label: { 'zh-CN': '白色大理石', en: 'White marble' },
  },
  terrazzo: {
    look: 'polished',
    colour: '#b9b2a6',
    roughness: 0.3,
    label: { 'zh-CN': '水磨石', en: 'Terrazzo' },
  },
  asphalt: {
    look: 'matte',
    colour: '#5c5e5f',
    roughness: 0.95,
    label: { 'zh-CN': '沥青路面', en: 'Asphalt' },
  },
  board: {
    look: 'matte',
    colour: '#f4efe5',
    roughness: 0.9,
    label: { 'zh-CN': '展板', en: 'Display board' },
  },
  mat: {
    look: 'matte',
    colour: '#f6f2ea',
    roughness: 0.95,
    label: { 'zh-CN': '卡纸', en: 'Mat board' },
  },
  glass: {
    look: 'glass',
    colour: '#dfe8e6',
    roughness: 0.05,
    label: { 'zh-CN': '玻璃', en: 'Glass' },
  },
  lamp: { look: 'emissive', colour: '#ffe2bd', roughness: 1, label: { 'zh-CN': '灯', en: 'Lamp' } },
  sky: {
    look: 'daylight',
    colour: '#dfe9f0',
    roughness: 1,
    label: { 'zh-CN': '天光', en: 'Daylight' },
  },
});

export type FinishName = keyof typeof finishes;

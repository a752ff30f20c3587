/** Where the camera is and what it looks at, metres. */
interface Aim {
  eye: [number, number, number];
  at: [number, number, number];
}

/** One shot: the camera goes from the first to the last of `way`, evenly eased. */
export interface Shot {
  /** `table`: the bridges side by side at one scale; `deck`: the hall's room in the open. */
  set: 'table' | 'deck';
  seconds: number;
  way: Aim[];
  captions: { 'zh-CN': string; en: string };
}

/** Bridges stand one behind the other, from low to high, their rivers in one line. */
export const table = [
  { id: 'pingtang', z: 0, river: -275 },
  { id: 'balinghe', z: -900, river: 0 },
  { id: 'qingshuihe', z: -1800, river: 0 },
  { id: 'duge', z: -2700, river: 0 },
  { id: 'huajiang', z: -3600, river: 0 },
] as const;

export const framesPerSecond = 24;

/** Figures in the captions are the fact sheet's. */
export const shots: readonly Shot[] = [
  {
    set: 'table',
    seconds: 8,
    way: [
      { eye: [-1900, 1250, 1500], at: [0, 200, -1500] },
      { eye: [-700, 760, 1150], at: [60, 260, -1700] },
    ],
    captions: {
      'zh-CN': '三维示意动画。贵州的五座桥，同一比例，水面对齐。',
      en: 'Illustrative 3D animation. Five bridges in Guizhou at one scale, level at the water.',
    },
  },
  {
    set: 'table',
    seconds: 8,
    way: [
      { eye: [620, 470, -380], at: [120, 350, -900] },
      { eye: [-300, 520, -360], at: [-60, 380, -900] },
    ],
    captions: {
      'zh-CN': '坝陵河大桥，2009年通车，主跨 1,088 米，桥面在河面以上 370 米。',
      en: 'Balinghe, opened in 2009: main span 1,088 m, deck 370 m above the river.',
    },
  },
  {
    set: 'table',
    seconds: 8,
    way: [
      { eye: [-250, 300, -2250], at: [-80, 560, -2700] },
      { eye: [300, 690, -2290], at: [60, 560, -2700] },
    ],
    captions: {
      'zh-CN': '都格北盘江大桥，2016年通车，主跨 720 米，桥面在江面以上 565 米。',
      en: 'Duge, opened in 2016: main span 720 m, deck 565 m above the river.',
    },
  },
  {
    set: 'table',
    seconds: 9,
    way: [
      { eye: [-820, 560, -2850], at: [-560, 590, -3600] },
      { eye: [700, 860, -2850], at: [260, 560, -3600] },
    ],
    captions: {
      'zh-CN':
        '花江峡谷大桥，2025年通车，主跨 1,420 米，桥面在水面以上 625 米。半透明的部分为推定示意。',
      en: 'Huajiang, opened in 2025: main span 1,420 m, deck 625 m above the water. What is translucent is assumed.',
    },
  },
  {
    set: 'deck',
    seconds: 12,
    way: [
      { eye: [66, 2.2, 3], at: [160, 14, 0] },
      { eye: [112, 9, 15], at: [240, 16, -4] },
      { eye: [150, 46, 96], at: [330, -30, -40] },
    ],
    captions: {
      'zh-CN': '走上 1:1 的桥面。峡谷由程序生成，只作示意。',
      en: 'On the deck at 1:1. The gorge is procedural and shows no real place.',
    },
  },
];

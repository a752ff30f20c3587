import type { Load } from '#model/budget/room-load.ts';
import type { Exhibit } from '#model/exhibits/registry.ts';
import type { Documents } from '#model/format/documents.ts';
import { headsetBudget } from '#model/format/checks/budget.ts';
import { reporter } from '#model/format/problem.ts';
import type { Report } from '#model/format/problem.ts';
import type { HallBudget } from './measure-budget.ts';

const measures = ['draws', 'triangles', 'textureMB'] as const;
type Measure = (typeof measures)[number];

const words: Record<Measure, { 'zh-CN': string; en: string }> = {
  draws: { 'zh-CN': ' 次绘制', en: 'draws' },
  triangles: { 'zh-CN': ' 个三角形', en: 'triangles' },
  textureMB: { 'zh-CN': ' MB 纹理', en: 'MB of textures' },
};

/** Share of a budget. */
const worthSaving = 0.02;

const of = (load: Load, measure: Measure): number =>
  measure === 'textureMB' ? load.textureBytes / 1e6 : load[measure];

const round = (value: number): string =>
  (value < 10 ? value.toFixed(1) : Math.round(value).toString()).replace(/\.0$/, '');

/** Warns of viewpoints at which a headset would stutter, and says which exhibit to begin with. */
export function reportBudget(budget: HallBudget, { hall }: Documents, report: Report): void {
  const { warning } = reporter('hall.json', report);
  for (const measure of measures) {
    const most = headsetBudget[measure];
    const over = budget.viewpoints.filter(({ load }) => of(load, measure) > most);
    const worst = over.toSorted((a, b) => of(b.load, measure) - of(a.load, measure))[0];
    if (!worst) continue;
    const index = hall.rooms.findIndex(({ id }) => id === worst.room);
    const here = hall.exhibits.filter(({ room }) => room === worst.room);
    const { text: costly } = costliest(budget, measure, here) ?? noExhibit;
    const value = round(of(worst.load, measure));
    warning(
      'budget/viewpoint',
      ['rooms', index],
      `${over.length} 个视点超过头显预算；最多的是 ${worst.name}：${value}${words[measure]['zh-CN']}，上限 ${most}。${costly['zh-CN']}`,
      `${over.length} viewpoints are above the headset budget; most at ${worst.name}: ${value} ${words[measure].en}, at most ${most}. ${costly.en}`,
    );
  }
}

/** Lines for a terminal: the worst viewpoint of each room (or `all` of them), then the costliest exhibits. */
export function budgetLines(budget: HallBudget, { hall }: Documents, all: boolean): string[] {
  const limits = measures.map((measure) => `${words[measure].en} ≤ ${headsetBudget[measure]}`);
  const shown = all
    ? budget.viewpoints
    : hall.rooms.flatMap(({ id }) => {
        const here = budget.viewpoints.filter(({ room }) => room === id);
        return here.toSorted((a, b) => share(b.load) - share(a.load)).slice(0, 1);
      });
  return [
    `头显预算（每只眼）headset budget, each eye: ${limits.join(', ')}`,
    ...shown.map(
      ({ room, name, load }) =>
        `  ${room} · ${name}: ${measures.map((measure) => `${round(of(load, measure))} ${words[measure].en}`).join(', ')}`,
    ),
    ...measures.flatMap((measure) => {
      const most = costliest(budget, measure, hall.exhibits);
      // What takes next to nothing is no place to save.
      if (!most || most.value < headsetBudget[measure] * worthSaving) return [];
      return [`  ${most.text['zh-CN']}`, `  ${most.text.en}`];
    }),
  ];
}

/** How much of the budget is used up, by the fullest measure. */
function share(load: Load): number {
  return Math.max(...measures.map((measure) => of(load, measure) / headsetBudget[measure]));
}

const noExhibit = {
  text: {
    'zh-CN': '请减少这个展区的陈设，或把它分成两个展区。',
    en: 'Take furnishings out of this room, or make two rooms of it.',
  },
};

function costliest(
  { exhibits }: HallBudget,
  measure: Measure,
  among: readonly Exhibit[],
): { value: number; text: { 'zh-CN': string; en: string } } | undefined {
  const [most] = among
    .map((exhibit) => {
      const load = exhibits.get(exhibit.id);
      return { exhibit, value: load ? of(load, measure) : 0 };
    })
    .toSorted((a, b) => b.value - a.value);
  if (!most || most.value === 0) return undefined;
  const { exhibit, value } = most;
  const advice = adviceFor(exhibit, measure);
  return {
    value,
    text: {
      'zh-CN': `最费的展品：${exhibit.id}（${round(value)}${words[measure]['zh-CN']}）。${advice['zh-CN']}`,
      en: `Costliest exhibit: ${exhibit.id} (${round(value)} ${words[measure].en}). ${advice.en}`,
    },
  };
}

function adviceFor({ kind }: Exhibit, measure: Measure): { 'zh-CN': string; en: string } {
  if (kind === 'model')
    return measure === 'textureMB'
      ? { 'zh-CN': '可缩小模型的贴图或改用 KTX2。', en: 'Reduce its textures, or use KTX2.' }
      : measure === 'draws'
        ? { 'zh-CN': '可合并模型的材质。', en: 'Give the model fewer materials.' }
        : { 'zh-CN': '可减面后重新导出。', en: 'Simplify the model and export it again.' };
  if (measure === 'textureMB')
    return kind === 'picture' || kind === 'panorama'
      ? { 'zh-CN': '可缩小画幅，或移到别的展区。', en: 'Hang it smaller, or in another room.' }
      : {
          'zh-CN': '可把展板做小、把长文字放进阅读页，或移到别的展区。',
          en: 'Make the board smaller, keep long text for the reading view, or move it to another room.',
        };
  return { 'zh-CN': '可移到别的展区。', en: 'Move it to another room.' };
}

export type InsightLanguage = 'zh-CN' | 'en';

const chinese = {
  language: '中文',
  other: 'English',
  title: '参观概况',
  house: '巡展 · 总部',
  lead: '各展厅的参观、完成、答题与展品停留，按月统计，北京时间。',
  privacy: (least: number) =>
    `不足 ${least} 人的分组不显示，也不给出合计，以免由此推知个人。每一次匿名参观按一人计。`,
  hidden: (groups: number) => `另有 ${groups} 组人数不足，未显示。`,
  counting: (counted: number, last: number) => `统计进行中：已计入 ${counted} / ${last} 条记录。`,
  empty: '还没有足够的记录。某个展厅某月有五人以上参观后，这里会出现数字。',
  visits: '参观与完成',
  quizzes: '答题',
  dwell: '展品停留',
  hall: '展厅',
  month: '月份',
  people: '人数',
  visitCount: '参观次数',
  completions: '完成次数',
  completionRate: '完成率',
  attempts: '答题次数',
  passRate: '通过率',
  score: '平均分',
  exhibit: '展品',
  looks: '观看次数',
  secondsEach: '人均停留（秒）',
  csv: '下载 CSV',
  dwellNote: (shown: number) => `图中为人均停留最长的 ${shown} 件，表中为全部。`,
};

const english: typeof chinese = {
  language: 'English',
  other: '中文',
  title: 'Visits at a glance',
  house: 'Xunzhan · Headquarters',
  lead: 'Visits, completion, tests and time before exhibits, by hall and month, Beijing time.',
  privacy: (least) =>
    `Groups of fewer than ${least} people are not shown, nor totals from which they could be computed. Every visit of a guest counts as one person.`,
  hidden: (groups) => `${groups} more groups are too small to be shown.`,
  counting: (counted, last) => `Still counting: ${counted} of ${last} records so far.`,
  empty:
    'There are not enough records yet. Figures appear once five people have visited a hall in a month.',
  visits: 'Visits and completion',
  quizzes: 'Tests',
  dwell: 'Time before exhibits',
  hall: 'Hall',
  month: 'Month',
  people: 'People',
  visitCount: 'Visits',
  completions: 'Completions',
  completionRate: 'Completed',
  attempts: 'Attempts',
  passRate: 'Passed',
  score: 'Mean score',
  exhibit: 'Exhibit',
  looks: 'Looks',
  secondsEach: 'Seconds each',
  csv: 'Download CSV',
  dwellNote: (shown) => `The chart has the ${shown} longest, the table all.`,
};

export type InsightTexts = typeof chinese;

export function insightTexts(language: InsightLanguage): InsightTexts {
  return language === 'en' ? english : chinese;
}

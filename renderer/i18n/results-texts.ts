import { defineTexts } from './define-texts.ts';

/** Words for what came of an event in the activity room. */
export const resultsTexts = defineTexts(
  {
    show: '查看签到与结果',
    hide: '收起',
    summary: (people: number, named: number) => `${people} 人参加，其中 ${named} 人签到`,
    tested: (questions: number, percent: number) => `答题 ${questions} 道，平均答对 ${percent}%`,
    nobody: '这一场没有人进来。',
    table: '签到与答题',
    number: '编号',
    name: '姓名',
    anonymous: '匿名',
    team: '队',
    checkedIn: '签到',
    time: '时长',
    minutes: (minutes: number) => (minutes < 1 ? '不到 1 分钟' : `${minutes} 分钟`),
    right: '答对 / 作答',
    ofAnswered: (right: number, answered: number) =>
      answered === 0 ? '—' : `${right} / ${answered}`,
    question: (round: number) => `第 ${round} 题`,
    answeredRight: '对',
    answeredWrong: '错',
    notAnswered: '未答',
    questions: '各题',
    answered: (answered: number, right: number) =>
      answered === 0 ? '无人作答' : `${answered} 人作答，${right} 人答对`,
  },
  {
    show: 'See attendance and results',
    hide: 'Close',
    summary: (people: number, named: number) =>
      `${people} took part, ${named} of them checked in by name`,
    tested: (questions: number, percent: number) =>
      `${questions} ${questions === 1 ? 'question' : 'questions'}, ${percent}% right on average`,
    nobody: 'Nobody came in.',
    table: 'Attendance and answers',
    number: 'No.',
    name: 'Name',
    anonymous: 'no name',
    team: 'Team',
    checkedIn: 'Checked in',
    time: 'Stayed',
    minutes: (minutes: number) => (minutes < 1 ? 'under a minute' : `${minutes} min`),
    right: 'Right / answered',
    ofAnswered: (right: number, answered: number) =>
      answered === 0 ? '—' : `${right} / ${answered}`,
    question: (round: number) => `Q${round}`,
    answeredRight: 'right',
    answeredWrong: 'wrong',
    notAnswered: 'not answered',
    questions: 'Questions',
    answered: (answered: number, right: number) =>
      answered === 0 ? 'nobody answered' : `${answered} answered, ${right} right`,
  },
);

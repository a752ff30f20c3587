import { defineTexts } from './define-texts.ts';

/** Words inside the headset for who goes along with a guide. */
export const guidedTexts = defineTexts(
  {
    question: (number: number) => `现场答题 · 您是 ${number} 号`,
    aside: '先放一边',
    comesBack: '公布结果时，题目会再出现在您面前。',
    stillOpen: '现场答题（还在作答）',
    toResult: '看现场答题',
    team: (team: string) => `${team} · 换队`,
    noTeam: '选队',
    teamKeeps: '分队答题：请选您的队，选好以后接着答题。',
    backToQuestion: '回到题目',
    yours: (answer: string) => `您选的是：${answer}`,
    ended: '活动已经结束',
    endedText: '讲解员结束了这次活动。您可以继续参观，也可以摘下头显。',
    left: '已离开活动室',
    leftText: '这里不再跟随讲解员。您可以继续参观。',
  },
  {
    question: (number: number) => `Live test · You are no. ${number}`,
    aside: 'Put aside',
    comesBack: 'It comes before you again when the right answer is told.',
    stillOpen: 'Live test (open)',
    toResult: 'Back to the live test',
    team: (team: string) => `${team} · change`,
    noTeam: 'Choose a team',
    teamKeeps: 'Answers count for a team: choose yours, then go on with the question.',
    backToQuestion: 'Back to the question',
    yours: (answer: string) => `You chose: ${answer}`,
    ended: 'The event is over',
    endedText: 'The guide has ended it. Go on with your visit, or take the headset off.',
    left: 'You have left the activity room',
    leftText: 'You no longer go along with the guide. Your visit goes on.',
  },
);

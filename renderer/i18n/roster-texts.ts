import { defineTexts } from './define-texts.ts';

/** Words about headquarters' roster. */
export const rosterTexts = defineTexts(
  {
    roster: '名册代号',
    onRoster: '已在总部名册',
    codeOf: (name: string) => `${name}的名册代号`,
    about:
      '有了总部发放的代号，此人在其他主机上看过的内容会合并到一起；代号不含姓名。从下次参观起生效。',
    code: '名册代号',
    newCode: '换成新的代号',
    note: '8 至 64 位字母、数字、点、横线或下划线，由总部提供。',
    wrong: '代号不对：应为 8 至 64 位字母、数字、点、横线或下划线。',
    remove: '移出名册',
  },
  {
    roster: 'Roster code',
    onRoster: 'on headquarters’ roster',
    codeOf: (name) => `Roster code of ${name}`,
    about:
      'With the code that headquarters gave, what this person has seen at other hosts is joined together. It holds no name. Counts from the next visit.',
    code: 'Roster code',
    newCode: 'Another code',
    note: '8 to 64 letters, digits, dots, hyphens or underscores, given by headquarters.',
    wrong: 'Not a code: 8 to 64 letters, digits, dots, hyphens or underscores.',
    remove: 'Take off the roster',
  },
);

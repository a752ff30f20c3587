import { createHash } from 'node:crypto';

const org = 'https://branch.example.cn';

/** A UUID made from a text: the same text gives the same UUID. */
export function uuidOf(text: string): string {
  const hex = createHash('sha1').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Statements of one visit; a person comes back visit after visit. */
export const statementsOfVisit = 20;

/** A statement as a host sends it: `number` counts over all, `people` come in turn, a visit each. */
export function sampleStatement(seed: string, number: number, people: number): object {
  const visit = Math.floor(number / statementsOfVisit);
  const exhibit = `exhibit-${number % 37}`;
  const hall = `${org}/xunzhan/long-march`;
  return {
    id: uuidOf(`${seed} ${number}`),
    actor: {
      objectType: 'Agent',
      account: { homePage: org, name: uuidOf(`${seed} person ${visit % people}`) },
    },
    verb: {
      id: 'http://id.tincanapi.com/verb/viewed',
      display: { 'zh-CN': '观看', 'en-US': 'viewed' },
    },
    object: {
      objectType: 'Activity',
      id: `${hall}/${exhibit}`,
      definition: {
        name: { 'zh-CN': `展品 ${number % 37}`, 'en-US': exhibit },
        type: 'http://activitystrea.ms/schema/1.0/article',
      },
    },
    result: { duration: `PT${number % 300}.25S` },
    context: {
      registration: uuidOf(`${seed} visit ${visit}`),
      platform: 'Xunzhan desk',
      language: 'zh-CN',
      contextActivities: {
        parent: [{ objectType: 'Activity', id: hall }],
        category: [{ objectType: 'Activity', id: 'https://xunzhan.invalid/xapi/profile/1' }],
      },
      extensions: {
        'https://xunzhan.invalid/xapi/extensions/version': '1.0.0',
        'https://xunzhan.invalid/xapi/extensions/sequence': number,
        'https://xunzhan.invalid/xapi/extensions/clock-offset': 0,
      },
    },
    timestamp: new Date(Date.UTC(2026, 0, 1) + number * 1000).toISOString(),
  };
}

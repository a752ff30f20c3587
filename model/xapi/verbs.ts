/** Every verb that a statement may carry, as full IRI and as people read it. */
export const verbs = {
  initialized: {
    id: 'http://adlnet.gov/expapi/verbs/initialized',
    display: { 'zh-CN': '开始', 'en-US': 'initialized' },
  },
  terminated: {
    id: 'http://adlnet.gov/expapi/verbs/terminated',
    display: { 'zh-CN': '结束', 'en-US': 'terminated' },
  },
  entered: {
    id: 'http://id.tincanapi.com/verb/frame/entered',
    display: { 'zh-CN': '进入', 'en-US': 'entered' },
  },
  exited: {
    id: 'http://id.tincanapi.com/verb/frame/exited',
    display: { 'zh-CN': '离开', 'en-US': 'exited' },
  },
  viewed: {
    id: 'http://id.tincanapi.com/verb/viewed',
    display: { 'zh-CN': '观看', 'en-US': 'viewed' },
  },
  interacted: {
    id: 'http://adlnet.gov/expapi/verbs/interacted',
    display: { 'zh-CN': '打开', 'en-US': 'interacted' },
  },
  played: {
    id: 'https://w3id.org/xapi/video/verbs/played',
    display: { 'zh-CN': '播放', 'en-US': 'played' },
  },
  paused: {
    id: 'https://w3id.org/xapi/video/verbs/paused',
    display: { 'zh-CN': '暂停', 'en-US': 'paused' },
  },
  seeked: {
    id: 'https://w3id.org/xapi/video/verbs/seeked',
    display: { 'zh-CN': '跳转', 'en-US': 'seeked' },
  },
  answered: {
    id: 'http://adlnet.gov/expapi/verbs/answered',
    display: { 'zh-CN': '作答', 'en-US': 'answered' },
  },
  passed: {
    id: 'http://adlnet.gov/expapi/verbs/passed',
    display: { 'zh-CN': '通过', 'en-US': 'passed' },
  },
  failed: {
    id: 'http://adlnet.gov/expapi/verbs/failed',
    display: { 'zh-CN': '未通过', 'en-US': 'failed' },
  },
  progressed: {
    id: 'http://adlnet.gov/expapi/verbs/progressed',
    display: { 'zh-CN': '进展', 'en-US': 'progressed' },
  },
  completed: {
    id: 'http://adlnet.gov/expapi/verbs/completed',
    display: { 'zh-CN': '完成', 'en-US': 'completed' },
  },
  attended: {
    id: 'http://adlnet.gov/expapi/verbs/attended',
    display: { 'zh-CN': '参加', 'en-US': 'attended' },
  },
  commented: {
    id: 'http://adlnet.gov/expapi/verbs/commented',
    display: { 'zh-CN': '留言', 'en-US': 'commented' },
  },
  earned: {
    id: 'http://id.tincanapi.com/verb/earned',
    display: { 'zh-CN': '获得', 'en-US': 'earned' },
  },
} as const;

export type VerbName = keyof typeof verbs;

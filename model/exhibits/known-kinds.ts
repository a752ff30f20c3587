import type { LocalText } from '../language.ts';
import type { Exhibit, ExhibitKindName, KnownExhibit } from './registry.ts';

/** What the kinds are called. Apart from the registry, so that a page that names them needs none of their bodies. */
export const kindLabels: Readonly<Record<ExhibitKindName, Required<LocalText>>> = {
  panel: { 'zh-CN': '图文', en: 'Panel' },
  picture: { 'zh-CN': '图片', en: 'Picture' },
  timeline: { 'zh-CN': '时间轴', en: 'Timeline' },
  portal: { 'zh-CN': '传送门', en: 'Portal' },
  chart: { 'zh-CN': '数据图', en: 'Chart' },
  route: { 'zh-CN': '线路示意图', en: 'Route diagram' },
  audio: { 'zh-CN': '音频', en: 'Audio' },
  case: { 'zh-CN': '案例', en: 'Case' },
  document: { 'zh-CN': '文档', en: 'Document' },
  'message-wall': { 'zh-CN': '留言墙', en: 'Message wall' },
  model: { 'zh-CN': '模型', en: 'Model' },
  panorama: { 'zh-CN': '全景', en: 'Panorama' },
  quiz: { 'zh-CN': '答题', en: 'Quiz' },
  video: { 'zh-CN': '视频', en: 'Video' },
};

export function isKnownExhibit(exhibit: Exhibit): exhibit is KnownExhibit {
  return Object.hasOwn(kindLabels, exhibit.kind);
}

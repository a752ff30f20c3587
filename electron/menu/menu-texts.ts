import type { LocalText } from '#model/language.ts';

/** Every word of the menus. */
export const menuTexts = {
  program: { 'zh-CN': '巡展', en: 'Xunzhan' },
  edit: { 'zh-CN': '编辑', en: 'Edit' },
  undo: { 'zh-CN': '撤销', en: 'Undo' },
  redo: { 'zh-CN': '重做', en: 'Redo' },
  cut: { 'zh-CN': '剪切', en: 'Cut' },
  copy: { 'zh-CN': '复制', en: 'Copy' },
  paste: { 'zh-CN': '粘贴', en: 'Paste' },
  selectAll: { 'zh-CN': '全选', en: 'Select all' },
  view: { 'zh-CN': '显示', en: 'View' },
  fullScreen: { 'zh-CN': '全屏', en: 'Full screen' },
  nextDisplay: { 'zh-CN': '移到下一块屏幕', en: 'Move to the next display' },
  wallDisplay: { 'zh-CN': '投影画面放在', en: 'Picture for the wall' },
  closeWall: { 'zh-CN': '关闭投影画面', en: 'Close the picture for the wall' },
  oneDisplay: { 'zh-CN': '没有接其他屏幕', en: 'No other display is connected' },
  display: { 'zh-CN': '屏幕', en: 'Display' },
  wallWhich: { 'zh-CN': '投影画面放在哪块屏幕？', en: 'Which display is for the audience?' },
  sendWhich: { 'zh-CN': '传送哪个屏幕或窗口？', en: 'Which screen or window is to be sent?' },
  larger: { 'zh-CN': '放大', en: 'Larger' },
  smaller: { 'zh-CN': '缩小', en: 'Smaller' },
  actualSize: { 'zh-CN': '实际大小', en: 'Actual size' },
  reload: { 'zh-CN': '重新打开展厅', en: 'Open the hall again' },
  quit: { 'zh-CN': '退出', en: 'Quit' },
} as const satisfies Record<string, LocalText>;

import { defineTexts } from './define-texts.ts';

/** Words for the window that goes to the projector, and for the displays it may go to. */
export const wallTexts = defineTexts(
  {
    open: '打开投影窗口',
    again: '找回投影窗口',
    fill: '铺满投影屏幕（F5）',
    blocked: '浏览器拦住了新窗口。请在地址栏右边允许本页打开弹出窗口，再点一次。',
    notFull: '投影窗口已打开，还没有铺满屏幕。',
    full: '投影窗口已铺满屏幕。',
    drag: '把新窗口拖到投影上，再按“铺满投影屏幕”。',
    clicker: '翻页笔可用：上一页、下一页、B 黑屏、F5 打开投影。',
    program: '投影窗口会自己铺满另一块屏幕；要换屏幕，用菜单“显示 · 投影画面放在”。',
    choose: '选择投影用的屏幕…',
    chooseWhy: '浏览器会问是否允许“管理窗口”，请点“允许”，只需要一次。',
    refused:
      '浏览器不让本页选择屏幕。要打开它：点地址栏左边的图标，把“窗口管理”改为允许。不打开也可以，把窗口拖过去就行。',
    displays: '投影用哪一块屏幕',
    display: (number: number) => `屏幕 ${number}`,
    size: (width: number, height: number) => `${width} × ${height}`,
    consoleHere: '讲解台',
    wallHere: '投影',
    oneDisplay:
      '电脑只看到一块屏幕。接上投影机后，在键盘上按 Win + P，选“扩展”，这里会自己出现第二块。',
    fillHere: '全屏（F）',
  },
  {
    open: 'Open the audience window',
    again: 'Find the audience window',
    fill: 'Fill the projector’s screen (F5)',
    blocked:
      'The browser held the new window back. Allow this page to open pop-ups, at the right of the address bar, and click again.',
    notFull: 'The audience window is open and does not fill a screen yet.',
    full: 'The audience window fills its screen.',
    drag: 'Drag the new window to the projector, then press “Fill the projector’s screen”.',
    clicker: 'A clicker works: Page Up, Page Down, B for black, F5 for the projector.',
    program:
      'The audience window fills the other screen by itself; to change the screen use the menu “View · Picture for the wall”.',
    choose: 'Choose the screen for the projector…',
    chooseWhy: 'The browser asks whether this page may manage windows: please allow it, just once.',
    refused:
      'The browser does not let this page choose a screen. To change that, click the icon at the left of the address bar and allow “Window management”. You can also just drag the window there.',
    displays: 'Which screen the projector has',
    display: (number: number) => `Screen ${number}`,
    size: (width: number, height: number) => `${width} × ${height}`,
    consoleHere: 'console',
    wallHere: 'projector',
    oneDisplay:
      'The computer sees one screen only. Connect the projector, press Win + P and choose “Extend”; the second screen then appears here by itself.',
    fillHere: 'Full screen (F)',
  },
);

import { join } from 'node:path';
import {
  app,
  ipcMain,
  Menu,
  protocol,
  safeStorage,
  session,
  type BrowserWindow,
  type Session,
} from 'electron';
import { createHost } from '#host/api/host.ts';
import { systemInterfaces } from '#host/lan/interfaces.ts';
import { localText, type Language } from '#model/language.ts';
import { HostBridge } from '../bridge/host-bridge.ts';
import { systemKeys } from '../keys/system-keys.ts';
import { chooseSource } from '../menu/choose-source.ts';
import { displayItems } from '../menu/display-menu.ts';
import { menuTemplate } from '../menu/menu-template.ts';
import { menuTexts } from '../menu/menu-texts.ts';
import { appProtocol } from '../protocol/app-protocol.ts';
import { APP_SCHEME } from '../security/app-origin.ts';
import { guardNavigation } from '../security/navigation.ts';
import { guardNetwork } from '../security/network.ts';
import { guardPermissions } from '../security/permissions.ts';
import { guardCapture } from '../security/screen-capture.ts';
import { AudienceWindow } from '../window/audience-window.ts';
import { moveToNextDisplay, openHallWindow } from '../window/hall-window.ts';
import type { CrashLog } from './crash-log.ts';
import type { ProgramPaths } from './program-paths.ts';
import { startTexts } from './start-texts.ts';

export interface RunningProgram {
  /** Brings the hall's window to the front, opening it again where it was closed. */
  show: () => void;
  /** Commits what waits and gives the store free. */
  close: () => Promise<void>;
}

/** Opens host, protocol, guards, menus and the hall's window; Electron must be ready. */
export async function runProgram(
  paths: ProgramPaths,
  crashes: CrashLog,
  language: Language,
): Promise<RunningProgram> {
  const host = await createHost({
    dataDir: paths.dataDir,
    scenesDir: paths.scenesDir,
    shell: 'electron',
    version: app.getVersion(),
    keys: systemKeys(paths.keyFolder, safeStorage, process.platform),
    lan: {
      pageDir: paths.pageFolder,
      interfaces: systemInterfaces,
      mdns: true,
      ports: { network: 8443, local: 8444, phones: 8445 },
    },
  });
  let hall: BrowserWindow | undefined;
  const openHall = () => (hall && !hall.isDestroyed() ? hall : undefined);
  guard(session.defaultSession, crashes, () => askForWall());
  guardCapture(session.defaultSession, () => chooseSource(openHall(), language));
  protocol.handle(APP_SCHEME, appProtocol(paths.pageFolder, host));
  const bridge = new HostBridge(ipcMain, host);

  const audience = new AudienceWindow({
    preload: paths.preload,
    displayFile: join(paths.shellFolder, 'audience.json'),
    title: localText(startTexts.audience, language),
    hall: openHall,
    admit: (contents) => bridge.admit(contents),
    onCrash: (reason) => crashes.add('audience', reason),
    onDisplays: () => setMenu(),
  });
  const displays = (chosen: () => void) =>
    displayItems(language, audience.choices(), (display) => {
      audience.choose(display);
      chosen();
    });
  const askForWall = () => {
    const choices = audience.choices();
    if (choices.length < 2 || choices.some(({ chosen }) => chosen)) return audience.open();
    const question = { label: localText(menuTexts.wallWhich, language), enabled: false };
    const window = openHall();
    Menu.buildFromTemplate([question, ...displays(() => audience.open())]).popup(
      window ? { window } : {},
    );
  };
  const actions = {
    moveToNextDisplay: () => {
      if (hall) moveToNextDisplay(hall);
      // Console and wall change places.
      audience.settle();
    },
    closeWall: () => audience.close(),
  };
  const setMenu = () =>
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(
        menuTemplate(
          language,
          actions,
          displays(() => undefined),
        ),
      ),
    );
  const show = () => {
    if (hall && !hall.isDestroyed()) {
      if (hall.isMinimized()) hall.restore();
      hall.focus();
      return;
    }
    hall = openHallWindow({
      preload: paths.preload,
      placeFile: join(paths.shellFolder, 'window.json'),
      title: localText(startTexts.title, language),
      admit: (contents) => bridge.admit(contents),
      onCrash: (reason) => crashes.add('page', reason),
    });
    // Nobody is left who could lead.
    hall.once('closed', () => audience.close());
  };
  setMenu();
  show();
  return { show, close: () => host.close() };
}

function guard(pages: Session, crashes: CrashLog, onAudience: () => void): void {
  guardPermissions(pages);
  guardNetwork(pages);
  app.on('web-contents-created', (_event, contents) => guardNavigation(contents, onAudience));
  app.on('child-process-gone', (_event, { type, reason }) => {
    if (reason !== 'clean-exit') crashes.add('child-process', `${type}: ${reason}`);
  });
}

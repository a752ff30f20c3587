import { join } from 'node:path';
import { app, dialog, protocol } from 'electron';
import { localText } from '#model/language.ts';
import { menuLanguage } from '../menu/menu-template.ts';
import { APP_SCHEME } from '../security/app-origin.ts';
import { CrashLog } from './crash-log.ts';
import { programPaths } from './program-paths.ts';
import { runProgram, type RunningProgram } from './run-program.ts';
import { startTexts } from './start-texts.ts';

const paths = programPaths({
  appPath: app.getAppPath(),
  resources: process.resourcesPath,
  packaged: app.isPackaged,
  env: process.env,
});
const crashes = new CrashLog(join(paths.shellFolder, 'logs', 'crash.log'));
process.on('uncaughtException', (error) => crashes.add('uncaught-exception', error));
process.on('unhandledRejection', (reason) => crashes.add('unhandled-rejection', reason));

// Before the program is ready, or they have no effect.
app.setPath('userData', paths.shellFolder);
app.enableSandbox();
protocol.registerSchemesAsPrivileged([
  {
    scheme: APP_SCHEME,
    privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
  },
]);

if (app.requestSingleInstanceLock()) void start();
else app.quit();

async function start(): Promise<void> {
  await app.whenReady();
  const language = menuLanguage(app.getLocale());
  let program: RunningProgram;
  try {
    program = await runProgram(paths, crashes, language);
  } catch (error) {
    crashes.add('start', error);
    const title = localText(startTexts.title, language);
    dialog.showErrorBox(title, `${localText(startTexts.failed, language)}\n${crashes.file}`);
    app.exit(1);
    return;
  }
  app.on('second-instance', () => program.show());
  app.on('activate', () => program.show());
  app.on('window-all-closed', () => app.quit());
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    // What visitors did in the last moment has to be on the disk before the process ends.
    event.preventDefault();
    closed = true;
    void program.close().finally(() => app.quit());
  });
}

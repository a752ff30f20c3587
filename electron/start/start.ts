import { buildRendererIfStale } from '#host/serve/build-renderer.ts';
import { buildShellIfStale } from './build-shell.ts';
import { downloadElectron } from './download-electron.ts';
import { electronBinary } from './electron-binary.ts';
import { projectFolder, runProgram } from './run-program.ts';
import { say, startTexts } from './say.ts';
import { serveInBrowser } from './serve-in-browser.ts';

const DOWNLOAD_SECONDS = 20;

/** A desktop program that ends badly this soon could not open: no display, a library missing, root. */
const TOO_SOON_SECONDS = 10;

process.exit(await start());

/** `npm start`: opens the hall in the desktop program, else in the browser. */
async function start(): Promise<number> {
  const program = electronBinary() ?? (await fetchElectron());
  if (program !== undefined) {
    const status = await openDesktop(program);
    if (status !== undefined) return status;
  }
  say(startTexts.noElectron);
  return serveInBrowser();
}

async function fetchElectron(): Promise<string | undefined> {
  say(startTexts.downloading);
  return downloadElectron(DOWNLOAD_SECONDS);
}

/** @returns the exit status; nothing if the program can't run on this machine */
async function openDesktop(program: string): Promise<number | undefined> {
  try {
    await buildRendererIfStale();
  } catch {
    say(startTexts.buildFailed);
    return 1;
  }
  if (!(await buildShellIfStale(() => say(startTexts.buildingShell)))) {
    say(startTexts.buildFailed);
    return 1;
  }
  const { status, seconds, interrupted } = await runProgram(program, [projectFolder]);
  if (status === 0 || interrupted) return 0;
  return seconds < TOO_SOON_SECONDS ? undefined : (status ?? 1);
}

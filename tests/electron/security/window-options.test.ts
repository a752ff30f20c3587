import { expect, test } from 'vitest';
import { windowOptions } from '#electron/security/window-options.ts';

test('windows are sandboxed and isolated, and have no Node', () => {
  const options = windowOptions({ width: 800, height: 600 }, '/program/preload.cjs');
  expect(options).toMatchObject({ width: 800, height: 600, show: false });
  expect(options.webPreferences).toMatchObject({
    preload: '/program/preload.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
  });
});

test('nothing is switched on that weakens the page', () => {
  const preferences = windowOptions({ width: 800, height: 600 }, 'p').webPreferences ?? {};
  for (const name of ['experimentalFeatures', 'enableBlinkFeatures', 'plugins', 'devTools']) {
    expect(preferences).not.toHaveProperty(name);
  }
});

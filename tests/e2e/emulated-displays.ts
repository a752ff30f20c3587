import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { chromiumArgs } from '../gate/find-browser.ts';

/** For a browser with a laptop's display and a projector's at its right, as far as a browser without windows has them. */
export const displayArgs: readonly string[] = [
  ...chromiumArgs,
  '--headless=new',
  '--screen-info={0,0 1366x768 label=Laptop}{1366,0 1024x768 label=EPSON}',
];

interface ScreenInfo {
  id: string;
  label: string;
}

/** The displays of such a browser, plugged and unplugged as a hand would do it. */
export class EmulatedDisplays {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async of(context: BrowserContext, page: Page): Promise<EmulatedDisplays> {
    return new EmulatedDisplays(await context.newCDPSession(page));
  }

  /** Answers the browser's question to this address with yes, as somebody did on an earlier day. */
  async allow(address: string): Promise<void> {
    const { targetInfo } = await this.#session.send('Target.getTargetInfo');
    const { browserContextId } = targetInfo;
    await this.#session.send('Browser.grantPermissions', {
      permissions: ['windowManagement'],
      origin: new URL(address).origin,
      ...(browserContextId === undefined ? {} : { browserContextId }),
    });
  }

  async unplug(label: string): Promise<void> {
    const { screenInfos } = await this.#say<{ screenInfos: ScreenInfo[] }>(
      'Emulation.getScreenInfos',
    );
    const screen = screenInfos.find((info) => info.label === label);
    if (!screen) throw new Error(`no display ${label}`);
    await this.#say('Emulation.removeScreen', { screenId: screen.id });
  }

  /** @param left where its left edge is, pixels from the first display's */
  async plugIn(label: string, left: number, width: number, height: number): Promise<void> {
    await this.#say('Emulation.addScreen', { left, top: 0, width, height, label });
  }

  /** Playwright's list of commands is older than the browser. */
  async #say<Answer>(command: string, parameters: object = {}): Promise<Answer> {
    const send = this.#session.send.bind(this.#session) as unknown as (
      command: string,
      parameters: object,
    ) => Promise<Answer>;
    return send(command, parameters);
  }
}

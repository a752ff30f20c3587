import { chooseRate } from './display-rate.ts';
import { fullScale, measureScale, viewportScales } from './viewport-scale.ts';

/** Pictures a second where the headset does not say. */
const commonRate = 72;

/** How a headset shows its pictures: at a rate that the hall keeps, and a little coarser where it can not. */
export class Display {
  readonly scale = fullScale();
  private readonly session: XRSession;
  private before: number | undefined;

  constructor(session: XRSession) {
    this.session = session;
    const rate = chooseRate(session.supportedFrameRates ?? []);
    // A headset that refuses stays at its own rate.
    if (rate !== undefined && rate !== session.frameRate)
      void session.updateTargetFrameRate(rate).catch(() => undefined);
  }

  /** Takes the time of one picture, milliseconds, and asks for the share of the next that is drawn. */
  frame(time: number, views: readonly XRView[]): void {
    const lasted = this.before === undefined ? undefined : time - this.before;
    this.before = time;
    if (lasted !== undefined)
      measureScale(this.scale, lasted, this.session.frameRate ?? commonRate);
    for (const view of views) view.requestViewportScale?.(viewportScales[this.scale.step] ?? 1);
  }
}

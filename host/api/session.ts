import { randomUUID } from 'node:crypto';

/**
 * One page, window or paired device for as long as it is known. Staff rights belong to a session and end
 * by themselves after some idle time.
 */
export class Session {
  readonly id: string;
  /** `screen`: at the host itself. `device`: a paired headset or phone, for its own visits only. */
  readonly kind: 'screen' | 'device';
  readonly #onStaffChanged: (unlocked: boolean) => void;
  readonly #onEnd = new Set<() => void>();
  #idle: NodeJS.Timeout | undefined;

  /** @param id a paired device keeps its own, so that it finds its visits again */
  constructor(
    kind: 'screen' | 'device',
    onStaffChanged: (unlocked: boolean) => void,
    id: string = randomUUID(),
  ) {
    this.id = id;
    this.kind = kind;
    this.#onStaffChanged = onStaffChanged;
  }

  get staffUnlocked(): boolean {
    return this.#idle !== undefined;
  }

  /** Gives staff rights, or keeps them alive, for so many minutes. */
  unlockStaff(minutes: number): void {
    const before = this.staffUnlocked;
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.lockStaff(), minutes * 60_000).unref();
    if (!before) this.#onStaffChanged(true);
  }

  /** `work` is done when whoever has this session is gone for good. */
  onEnd(work: () => void): void {
    this.#onEnd.add(work);
  }

  /** The window was closed, or the page forgotten. */
  end(): void {
    this.lockStaff();
    for (const work of this.#onEnd) work();
    this.#onEnd.clear();
  }

  lockStaff(): void {
    if (!this.staffUnlocked) return;
    clearTimeout(this.#idle);
    this.#idle = undefined;
    this.#onStaffChanged(false);
  }
}

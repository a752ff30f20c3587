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

  lockStaff(): void {
    if (!this.staffUnlocked) return;
    clearTimeout(this.#idle);
    this.#idle = undefined;
    this.#onStaffChanged(false);
  }
}

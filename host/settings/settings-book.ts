import * as z from 'zod/mini';
import { settingsSchema, type Settings } from '#model/host-api/staff.ts';
import type { StoreKeeper } from '../store/store-keeper.ts';

const firstSettings: Settings = {
  language: 'zh-CN',
  olderVisitors: false,
  sound: true,
  idleMinutes: 5,
  headset: { reminderMinutes: 20, notice: '' },
  organisation: { name: '', homePage: '', dataOfficer: '', dataContact: '' },
};

const partialSettings = z.partial(settingsSchema);

/** Settings of the whole host. Without a store they are the first-time ones: the hall still opens. */
export class SettingsBook {
  readonly #keeper: StoreKeeper;

  constructor(keeper: StoreKeeper) {
    this.#keeper = keeper;
  }

  get(): Settings {
    if (this.#keeper.trouble) return firstSettings;
    const store = this.#keeper.use();
    // One that an older version wrote may lack a setting; one that no longer fits is as if never set.
    const kept = partialSettings.safeParse(store.read(() => store.meta.get('settings')));
    return { ...firstSettings, ...(kept.success ? defined(kept.data) : {}) };
  }

  set(changes: Partial<{ [Key in keyof Settings]: Settings[Key] | undefined }>): Settings {
    const store = this.#keeper.use();
    const settings = { ...this.get(), ...defined(changes) };
    store.write(() => store.meta.set('settings', settings));
    return settings;
  }
}

function defined<T extends object>(values: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  const kept: { [Key in keyof T]?: Exclude<T[Key], undefined> } = {};
  for (const key in values) {
    const value = values[key];
    if (isDefined(value)) kept[key] = value;
  }
  return kept;
}

function isDefined<T>(value: T): value is Exclude<T, undefined> {
  return value !== undefined;
}

import { XunzhanError } from '#model/errors.ts';
import { addCredential, listCredentials, revokeCredential } from '../keys/credentials.ts';
import { isRole } from '../keys/roles.ts';
import type { Store } from '../store/store.ts';
import { openHubStore } from './open.ts';
import type { HubOptions } from './options.ts';

async function add(store: Store, options: HubOptions): Promise<void> {
  const role = options.role ?? 'host';
  if (!isRole(role)) {
    throw new XunzhanError('hub/options', {
      'zh-CN': '--role 应为 all、host 或 reader。',
      en: '--role must be all, host or reader.',
    });
  }
  const { homePage, label } = options;
  const { name, secret } = await addCredential(store.engine.db, {
    role,
    ...(homePage === undefined ? {} : { homePage }),
    ...(label === undefined ? {} : { label }),
  });
  process.stdout.write(`密钥（只显示这一次）· key, shown once: ${name}:${secret}\n`);
}

async function list(store: Store): Promise<void> {
  for (const entry of await listCredentials(store.engine.db)) {
    const state = entry.revoked === null ? '有效 valid' : '已停用 revoked';
    const created = new Date(entry.created).toISOString();
    const parts = [entry.name, entry.role, state, created, entry.homePage ?? '-', entry.label];
    process.stdout.write(`${parts.join('\t')}\n`);
  }
}

/** `keys list`, `keys add`, `keys revoke NAME`; a hub may run meanwhile. */
export async function keys(options: HubOptions): Promise<void> {
  const [action = 'list', name = ''] = options.operands;
  const store = await openHubStore(options.data, process.env, 'beside');
  try {
    if (action === 'add') await add(store, options);
    else if (action === 'revoke') await revokeCredential(store.engine.db, name);
    else await list(store);
  } finally {
    await store.close();
  }
}

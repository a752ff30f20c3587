import { afterEach, beforeEach, expect, it } from 'vitest';
import { authenticator } from '#hub/keys/authenticate.ts';
import {
  addCredential,
  bootstrapCredentials,
  listCredentials,
  revokeCredential,
} from '#hub/keys/credentials.ts';
import type { Engine } from '#hub/store/engine.ts';
import { migrate } from '#hub/store/engine.ts';
import type { TestEngine } from '#tests/hub/test-hub.ts';
import { basic, sqliteEngine } from '#tests/hub/test-hub.ts';

let test: TestEngine;
let engine: Engine;
beforeEach(async () => {
  test = sqliteEngine();
  engine = await test.open();
  await migrate(engine);
});
afterEach(async () => {
  await engine.close();
  await test.remove();
});

it('keeps no secret, and knows it again', async () => {
  const { name, secret } = await addCredential(engine.db, { role: 'reader' });
  const rows = await engine.db.selectFrom('credentials').selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain(secret);
  const authenticate = await authenticator(engine.db);
  expect(await authenticate(basic(name, secret))).toMatchObject({ name, role: 'reader' });
  for (const header of [undefined, 'Basic', 'Bearer x', basic(name, 'x'), basic('x', secret)]) {
    await expect(authenticate(header)).rejects.toMatchObject({ status: 401 });
  }
});

it('revokes', async () => {
  const { name, secret } = await addCredential(engine.db, { role: 'reader' });
  await revokeCredential(engine.db, name);
  const authenticate = await authenticator(engine.db);
  await expect(authenticate(basic(name, secret))).rejects.toMatchObject({ status: 401 });
  await expect(revokeCredential(engine.db, name)).rejects.toThrow('hub/key-unknown');
});

it('makes the first full key once, and takes over the one it is given', async () => {
  const made = await bootstrapCredentials(engine.db, undefined);
  expect(made.kind).toBe('made');
  expect((await bootstrapCredentials(engine.db, '')).kind).toBe('none');
  expect((await bootstrapCredentials(engine.db, 'first:se:cret')).kind).toBe('added');
  expect((await bootstrapCredentials(engine.db, 'first:other')).kind).toBe('none');
  const authenticate = await authenticator(engine.db);
  expect((await authenticate(basic('first', 'se:cret'))).role).toBe('all');
  await expect(bootstrapCredentials(engine.db, 'nocolon')).rejects.toThrow('hub/bootstrap');
  expect((await listCredentials(engine.db)).map((entry) => entry.role)).toEqual(['all', 'all']);
});

it('gives a host a key only with its organisation', async () => {
  await expect(addCredential(engine.db, { role: 'host' })).rejects.toThrow('hub/home-page-missing');
});

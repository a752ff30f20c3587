import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createHost, type Host, type HostOptions } from '#host/api/host.ts';
import type { Session } from '#host/api/session.ts';
import { fileKeys } from '#host/store/file-keys.ts';
import { XunzhanError } from '#model/errors.ts';
import type { MethodInput, MethodName, MethodOutput } from '#model/host-api/methods.ts';
import { writeSmallHall } from './small-hall.ts';

/** A folder that is gone when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'xunzhan-host-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Folders for a host with one small exhibition; hosts made one after another share its data. */
export function hostPlace(): HostOptions {
  const root = temporaryFolder();
  const scenesDir = join(root, 'scenes');
  mkdirSync(scenesDir);
  writeSmallHall(scenesDir);
  return {
    dataDir: join(root, 'data'),
    scenesDir,
    shell: 'served',
    version: '0.0.0-test',
    keys: fileKeys(join(root, 'keys')),
  };
}

export type Call = <Name extends MethodName>(
  name: Name,
  input: MethodInput<Name>,
) => Promise<MethodOutput<Name>>;

/** Calls as a page does: a failure is thrown. */
export function caller(host: Host, session: Session): Call {
  return async <Name extends MethodName>(name: Name, input: MethodInput<Name>) => {
    const reply = await host.dispatch(name, input, session);
    if (!reply.ok) throw new XunzhanError(reply.error.code, reply.error.text);
    return reply.value as MethodOutput<Name>;
  };
}

/** A host that is closed when the test ends, and a screen that calls it. */
export async function testHost(options: HostOptions = hostPlace()): Promise<{
  host: Host;
  options: HostOptions;
  session: Session;
  call: Call;
}> {
  const host = await createHost(options);
  onTestFinished(() => host.close());
  const session = host.openSession('screen');
  return { host, options, session, call: caller(host, session) };
}

/** A person who has read the notice, in an open visit. */
export async function openVisit(call: Call, name = '王小明') {
  const { id: person } = await call('people.create', { name });
  await call('people.accept-notice', { person });
  const { visit } = await call('visits.open', {
    visitor: person,
    exhibition: 'small-hall',
    platform: 'desk',
  });
  return { person, visit };
}

/** The error code that a call fails with. */
export async function codeOf(failing: Promise<unknown>): Promise<string> {
  try {
    await failing;
  } catch (error) {
    return error instanceof XunzhanError ? error.code : String(error);
  }
  return 'did not fail';
}

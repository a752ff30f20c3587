import * as z from 'zod/mini';
import { errorReport } from '#model/errors.ts';
import type { CallReply } from '#model/host-api/client.ts';
import { hostMethods, isMethodName } from '#model/host-api/methods.ts';
import type { MethodInput, MethodName } from '#model/host-api/methods.ts';
import { callError } from './call-errors.ts';
import type { HostHandlers } from './handler.ts';
import type { Services } from './services.ts';
import type { Session } from './session.ts';

/** The methods in a form in which the compiler ties each name to its input. */
const inputs: { [Name in MethodName]: { input: z.core.$ZodType<MethodInput<Name>> } } = hostMethods;

/**
 * Answers one call, whatever the transport: is there such a method, may this session call it, is the
 * input right; then the work. Never throws.
 */
export async function dispatch(
  handlers: HostHandlers,
  services: Services,
  call: { name: string; input: unknown; session: Session },
): Promise<CallReply> {
  try {
    await services.keeper.refresh();
    if (!isMethodName(call.name)) throw callError('call/unknown');
    checkAccess(call.name, services, call.session);
    return { ok: true, value: await run(handlers, call.name, call.input, call.session) };
  } catch (error) {
    const report = errorReport(error);
    if (report.code === 'internal' || report.code === 'store/failed')
      console.error(`${call.name}:`, error);
    return { ok: false, error: report };
  }
}

function checkAccess(name: MethodName, { keeper, pin, settings }: Services, session: Session) {
  const { access, device } = hostMethods[name];
  if (session.kind === 'device' && !device) throw callError('call/not-for-devices');
  if (access === 'setup' && (keeper.use(), pin.isSet())) throw callError('staff/already-set-up');
  if (access !== 'staff') return;
  if (!session.staffUnlocked) throw callError('staff/locked');
  session.unlockStaff(settings.get().idleMinutes);
}

async function run<Name extends MethodName>(
  handlers: HostHandlers,
  name: Name,
  input: unknown,
  session: Session,
): Promise<unknown> {
  const parsed = z.safeParse(inputs[name].input, input);
  if (!parsed.success) {
    const place = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
    throw callError('call/invalid', place === '' ? undefined : place);
  }
  return handlers[name](parsed.data, session);
}

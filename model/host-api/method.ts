import type * as z from 'zod/mini';

/**
 * Who may call a method. `visitor`: anyone at the host's own screen. `staff`: after the staff PIN.
 * `setup`: only while the host has no PIN yet.
 */
export type Access = 'visitor' | 'staff' | 'setup';

/** One method of the host API: both transports and every check are generated from these. */
export interface Method<Input, Output> {
  access: Access;
  /** A paired headset or phone may call it, for its own visits only. */
  device: boolean;
  input: z.core.$ZodType<Input>;
  /** Carries the output's type; never set. */
  readonly output?: Output;
}

/** `method<Output>()({ access, device, input })`: the output's type by hand, the input's from its schema. */
export function method<Output>() {
  return <Input>(definition: {
    access: Access;
    device?: boolean;
    input: z.core.$ZodType<Input>;
  }): Method<Input, Output> => ({
    access: definition.access,
    device: definition.device ?? false,
    input: definition.input,
  });
}

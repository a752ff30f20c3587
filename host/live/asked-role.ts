import * as z from 'zod/mini';
import { askedRoleSchema } from '#model/host-api/room.ts';

/** What a screen asks to be in the live room; nothing where the address is not as it should be. */
export function askedRole(url: string | undefined): z.infer<typeof askedRoleSchema> | undefined {
  const { searchParams } = new URL(url ?? '', 'http://localhost');
  const asked = z.safeParse(askedRoleSchema, Object.fromEntries(searchParams));
  return asked.success ? asked.data : undefined;
}

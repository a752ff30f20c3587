import * as z from 'zod/mini';
import { method } from './method.ts';

/** A server of the organisation's own that helps voice and picture through its networks. */
const iceServerSchema = z.object({
  /** `turn:`, `turns:` or `stun:` address. */
  url: z
    .string()
    .check(
      z.maxLength(200),
      z.regex(/^(turns?|stuns?):[\w.-]+(:\d{1,5})?(\?transport=(udp|tcp))?$/),
    ),
  username: z.string().check(z.maxLength(120)),
  credential: z.string().check(z.maxLength(200)),
});
export type IceServer = z.infer<typeof iceServerSchema>;

export const castMethods = {
  /** Servers for setting up voice and picture; none unless staff have named some. */
  'cast.servers': method<IceServer[]>()({ access: 'visitor', device: true, input: z.object({}) }),
  'cast.set-servers': method<IceServer[]>()({
    access: 'staff',
    input: z.object({ servers: z.array(iceServerSchema).check(z.maxLength(4)) }),
  }),
};

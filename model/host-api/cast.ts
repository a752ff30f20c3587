import * as z from 'zod/mini';
import { iceAddress, mostIceServers } from '../live/ice-address.ts';
import { method } from './method.ts';

/** A server of the organisation's own that helps voice and picture through its networks. */
const iceServerSchema = z.object({
  url: z.string().check(z.maxLength(200), z.regex(iceAddress)),
  username: z.string().check(z.maxLength(120)),
  credential: z.string().check(z.maxLength(200)),
});
export type IceServer = z.infer<typeof iceServerSchema>;

export const castMethods = {
  /** Servers for setting up voice and picture; none unless staff have named some. */
  'cast.servers': method<IceServer[]>()({ access: 'visitor', device: true, input: z.object({}) }),
  'cast.set-servers': method<IceServer[]>()({
    access: 'staff',
    input: z.object({ servers: z.array(iceServerSchema).check(z.maxLength(mostIceServers)) }),
  }),
};

import type { XapiContext, XapiReply } from '../exchange.ts';
import { jsonReply } from '../exchange.ts';
import { spokenVersions } from '../versions.ts';

/** Extension of About under which the store's generation stands. */
export const generationExtension = 'https://xunzhan.invalid/xapi/extensions/generation';

/** About: open to everyone, with or without a version header (XAPI-00315 to XAPI-00319). */
export function about(context: XapiContext): XapiReply {
  return jsonReply({
    version: spokenVersions,
    extensions: { [generationExtension]: context.store.generation },
  });
}

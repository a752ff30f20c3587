import { generationExtension } from '#model/xapi/generation.ts';
import type { XapiContext, XapiReply } from '../exchange.ts';
import { jsonReply } from '../exchange.ts';
import { spokenVersions } from '../versions.ts';

/** About: open to everyone, with or without a version header (XAPI-00315 to XAPI-00319). */
export function about(context: XapiContext): XapiReply {
  return jsonReply({
    version: spokenVersions,
    extensions: { [generationExtension]: context.store.generation },
  });
}

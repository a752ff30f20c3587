import { malformed } from '../refusal.ts';
import { isMediaType, isSha2 } from './formats.ts';
import { arrayAt, formatAt, iriAt, languageMapAt, objectAt, onlyKeys } from './values.ts';

/** The usage type that marks a statement's signature (XAPI-00115). */
export const signatureUsage = 'http://adlnet.gov/expapi/attachments/signature';

const attachmentKeys = new Set([
  'usageType',
  'display',
  'description',
  'contentType',
  'length',
  'sha2',
  'fileUrl',
]);

/** Attachments of a statement, without their bytes (XAPI-00025, XAPI-00102 to XAPI-00107). */
export function checkAttachments(value: unknown, at: string): void {
  arrayAt(value, at, 'XAPI-00025').forEach((item, index) => {
    const here = `${at}[${index}]`;
    const attachment = objectAt(item, here, 'XAPI-00025');
    onlyKeys(attachment, attachmentKeys, here);
    const usage = iriAt(attachment['usageType'], `${here}.usageType`, 'XAPI-00107');
    languageMapAt(attachment['display'], `${here}.display`, 'XAPI-00106');
    if (attachment['description'] !== undefined) {
      languageMapAt(attachment['description'], `${here}.description`, 'XAPI-00121');
    }
    const type = attachment['contentType'];
    formatAt(type, isMediaType, 'a media type', `${here}.contentType`, 'XAPI-00105');
    const length = attachment['length'];
    if (typeof length !== 'number' || !Number.isSafeInteger(length) || length < 0) {
      throw malformed(here, `${here}.length must be a number of bytes`, 'XAPI-00102');
    }
    formatAt(attachment['sha2'], isSha2, 'a SHA-2', `${here}.sha2`, 'XAPI-00103');
    if (attachment['fileUrl'] !== undefined) {
      iriAt(attachment['fileUrl'], `${here}.fileUrl`, 'XAPI-00104');
    }
    if (usage === signatureUsage && type !== 'application/octet-stream') {
      throw malformed(here, `${here} signs with a wrong content type`, 'XAPI-00115');
    }
  });
}

import { createHmac } from 'node:crypto';

/**
 * What the log calls a caller: lines of the same one can be found, and nobody be found out by guessing, as long as the key is secret.
 * @returns 16 characters of an HMAC-SHA256 of the subject; undefined for a guest
 */
export const callerHash = (key: string, subject: string | null): string | undefined =>
  (subject === null ? undefined : createHmac('sha256', key).update(subject).digest('base64url').slice(0, 16));

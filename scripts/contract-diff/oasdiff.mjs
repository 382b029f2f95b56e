// Asks oasdiff what lies between two contracts, and judges it by what would hurt a partner.
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';

// Beyond oasdiff's own errors: requests here are closed, so that a field or parameter taken away makes requests fail; generated clients
// are named after operationIds; partners wait for values, statuses and headers; and a default is part of what a request means.
const levels = new URL('levels.txt', import.meta.url).pathname;
// What is to be removed is announced this long before.
const notice = 90;

let program;
const oasdiff = () => program ??= join(execFileSync('bash', ['scripts/tools.sh', 'oasdiff'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim(), 'oasdiff');

/**
 * @param {string} base a file that holds a contract
 * @param {string} revision another
 * @returns {{ id: string, text: string, level: number, operation?: string, operationId?: string, path?: string, breaking: boolean }[]} all
 *   that differs and that a client can see
 * @throws Error if oasdiff can not read one of them
 */
export function changes(base, revision) {
  const options = ['--format', 'json', '--flatten-params', '--allow-external-refs=false', '--severity-levels', levels, '--deprecation-days-stable', String(notice)];
  const { status, error, stdout, stderr } = spawnSync(oasdiff(), ['changelog', base, revision, ...options], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (error) throw error;
  if (status !== 0) throw new Error(`oasdiff: ${stderr.trim()}`);
  return JSON.parse(stdout || '[]').filter(({ id }) => !ownVersion.test(id)).map((change) => ({ ...change, breaking: change.level > 1 && !newCode(change) }));
}

// Whether the version was raised is judged by run.mjs, against the base and the release.
const ownVersion = /^api-(major-)?version-/;

// A client that does not know the code of a problem decides by its status; every new operation would be breaking otherwise.
const newCode = ({ id, text, operationId }) => id === 'response-property-enum-value-added'
  && (/ enum value to the `code` response property for the response status `[45]\d\d`$/.test(text) || ['listProblemTypes', 'getProblemType'].includes(operationId));

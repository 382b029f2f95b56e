import type { CompiledOperation } from '../contract/operation.js';
import { problems } from '../contract/problems.js';
import type { ProblemCode, Schema } from '../contract/types.js';
import { DeadlineError } from '../database/deadline.js';
import { isUnavailable } from '../database/transaction.js';
import { ShopError } from '../errors.js';

/** RFC 9457 as the contract has it. */
export type Problem = Schema<'Problem'>;

/** Makes the problem of a code; `publicUrl` has no slash at the end. */
export function problemOf(error: ShopError, requestId: string, publicUrl: string): Problem {
  const { errors, changes, shortages } = error.extensions;
  return {
    type: `${publicUrl}/v1/problems/${error.code}`,
    ...known(error.code),
    detail: error.detail.slice(0, 2000),
    instance: `urn:request:${requestId}`,
    code: error.code,
    requestId,
    ...(errors && { errors: errors.slice(0, 50) }),
    ...(changes && { changes: changes.slice(0, 200) }),
    ...(shortages && { shortages: shortages.slice(0, 100) }),
  };
}

/** The status and title of a code. */
function known(code: ProblemCode): { status: number; title: string } {
  const problem = problems.get(code);
  if (!problem) throw new Error(`The contract has no example of the problem ${code}.`);
  return problem;
}

/** Whether the contract says that this operation answers with this code: its example stands under the status. */
export function declares({ responses }: CompiledOperation, code: ProblemCode): boolean {
  const media = responses.get(known(code).status)?.declared.content?.['application/problem+json'];
  return media?.examples !== undefined && Object.hasOwn(media.examples, code);
}

/** What an error is for a caller; undefined for what nobody expected. */
export function expected(error: unknown): ShopError | undefined {
  if (error instanceof ShopError) return error;
  if (error instanceof DeadlineError || isUnavailable(error)) {
    return new ShopError('dependency_unavailable', 'The database does not answer in time. Try again in 2 seconds.', { retryAfter: 2 });
  }
  return undefined;
}

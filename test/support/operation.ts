import { describe, expect, test } from '@jest/globals';
import type { operations } from '../../generated/api.js';
import type { OperationId } from '../../src/contract/types.js';
import type { Answer } from './call.js';
import { recordLeftOut } from './recorder.js';
import { OutOfReach } from './settings.js';

// What the edge answers for all alike stands in one matrix that is generated from the contract: edge.test.ts.
type Edge = 401 | 403 | 406 | 413 | 415 | 429 | 500 | 503;
type Documented<Id extends OperationId> = Exclude<keyof operations[Id]['responses'] & number, Edge>;
type Cases<Id extends OperationId> = Record<string, () => PromiseLike<Answer<Id>>>;

/**
 * The tests of an operation, by the status that each ends with. A documented status without a case does not compile; a case
 * whose last answer is another operation's or has another status fails.
 */
export function operation<Id extends OperationId>(id: Id, statuses: { [Status in Documented<Id>]: Cases<Id> }): void {
  describe(id, () => {
    for (const [status, cases] of Object.entries(statuses as Record<string, Cases<Id>>)) {
      for (const [name, run] of Object.entries(cases)) {
        test(`${status} ${name}`, async () => {
          const answer = await within(id, Number(status), name, run);
          if (answer) expect({ operation: answer.operation, status: answer.status, text: answer.status === Number(status) ? '' : answer.text }).toEqual({ operation: id, status: Number(status), text: '' });
        });
      }
    }
  });
}

/** Runs a case; one that needs more than the API, where only that is in reach, is left out, and the report says why. */
export async function within<T>(id: OperationId, status: number, name: string, run: () => PromiseLike<T>): Promise<T | undefined> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof OutOfReach)) throw error;
    recordLeftOut(id, status, name, error.message);
    return undefined;
  }
}

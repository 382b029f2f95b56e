import type { OperationId, ProblemCode } from '../contract/types.js';
import type { Telemetry } from '../telemetry/telemetry.js';
import type { Answer } from './answer.js';

/** Counts what an operation has done, to be called when it is committed: what is told once more is a replay, and no second order. */
export function countAnswer(telemetry: Telemetry, operation: OperationId, { headers }: Answer): void {
  if (headers['Idempotency-Replayed'] !== undefined) telemetry.count('atelier.idempotency.replays', operation);
  else if (operation === 'placeOrder') telemetry.count('atelier.orders.placed', operation);
}

/** Counts what was refused. */
export function countProblem(telemetry: Telemetry, operation: OperationId, code: ProblemCode): void {
  if (code === 'insufficient_stock') telemetry.count('atelier.stock.conflicts', operation);
}

import type { Request, Response } from 'express';
import type { CompiledOperation } from '../contract/operation.js';
import type { ValidInput } from '../contract/validation.js';
import type { Precondition, ProblemCode } from '../contract/types.js';
import type { Caller } from './caller.js';

/** A request with what the edge has found out about it. */
export interface EdgeRequest extends Request {
  requestId: string;
  /** The W3C trace that the request belongs to, 32 hexadecimal digits; undefined for none. */
  traceId?: string | undefined;
  compiled?: CompiledOperation;
  caller?: Caller;
  /** What was answered, if it was a problem. */
  problem?: ProblemCode;
  input?: ValidInput & { ifMatch: Precondition };
}

export type EdgeResponse = Response;

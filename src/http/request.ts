import type { Request, Response } from 'express';
import type { CompiledOperation } from '../contract/operation.js';
import type { ValidInput } from '../contract/validation.js';
import type { Precondition } from '../contract/types.js';
import type { Caller } from './caller.js';

/** A request with what the edge has found out about it. */
export interface EdgeRequest extends Request {
  requestId: string;
  compiled?: CompiledOperation;
  caller?: Caller;
  input?: ValidInput & { ifMatch: Precondition };
}

export type EdgeResponse = Response;

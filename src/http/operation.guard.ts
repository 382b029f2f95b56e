import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { servedBy } from '../contract/operation.js';
import { Authentication, authorize } from './authentication.js';
import { nobody } from './caller.js';
import { spend } from './quota.js';
import { RateLimit } from './rate-limit.js';
import type { EdgeRequest, EdgeResponse } from './request.js';

/** Who calls, whether they may, and whether they may now: what comes before a look at the request itself. */
@Injectable()
export class OperationGuard implements CanActivate {
  constructor(private readonly authentication: Authentication, private readonly rateLimit: RateLimit) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const compiled = servedBy(context.getHandler());
    if (!compiled) return true;
    const request = context.switchToHttp().getRequest<EdgeRequest>();
    request.compiled = compiled;
    const outcome = await this.authentication.identify(compiled.operation, request.headers).then((caller) => ({ caller, failure: undefined }), (failure: unknown) => ({ caller: nobody, failure }));
    await spend(this.rateLimit, outcome.caller.subject, request, context.switchToHttp().getResponse<EdgeResponse>());
    if (outcome.failure !== undefined) throw outcome.failure as Error;
    request.caller = outcome.caller;
    authorize(compiled.operation, outcome.caller, request.headers.authorization !== undefined);
    return true;
  }
}

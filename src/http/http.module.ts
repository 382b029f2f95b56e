import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { Authentication } from './authentication.js';
import { DatabaseState } from './database-state.js';
import { Idempotency } from './idempotency.js';
import { IssuerKeys } from './issuer-keys.js';
import { OperationGuard } from './operation.guard.js';
import { OperationInterceptor } from './operation.interceptor.js';
import { ProblemFilter } from './problem.filter.js';
import { Purge } from './purge.js';
import { RateLimit } from './rate-limit.js';

/** The edge, once for all operations. */
@Global()
@Module({
  providers: [
    Authentication, DatabaseState, Idempotency, IssuerKeys, Purge, RateLimit,
    { provide: APP_GUARD, useClass: OperationGuard },
    { provide: APP_INTERCEPTOR, useClass: OperationInterceptor },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
  exports: [DatabaseState, IssuerKeys, Purge, RateLimit],
})
export class HttpModule {}

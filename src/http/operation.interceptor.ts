import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { firstValueFrom, from, type Observable } from 'rxjs';
import { within } from '../database/deadline.js';
import { ShopError } from '../errors.js';
import { TELEMETRY, type Telemetry } from '../telemetry/telemetry.js';
import { Precondition } from './precondition.js';
import { answerOf, send, type Answer } from './answer.js';
import { readBody } from './body.js';
import { countAnswer } from './counts.js';
import { Idempotency } from './idempotency.js';
import { negotiate } from './negotiation.js';
import type { EdgeRequest, EdgeResponse } from './request.js';

/** Milliseconds; above what a transaction may take, below what the load balancer waits. */
const deadline = 10_000;

/** From the raw request to the handler's input, and from what the handler returned to the answer: all by the contract. */
@Injectable()
export class OperationInterceptor implements NestInterceptor {
  constructor(private readonly idempotency: Idempotency, @Inject(TELEMETRY) private readonly telemetry: Telemetry) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<EdgeRequest>();
    return request.compiled ? from(this.handle(request, context.switchToHttp().getResponse<EdgeResponse>(), next)) : next.handle();
  }

  private async handle(request: EdgeRequest, response: EdgeResponse, next: CallHandler): Promise<unknown> {
    const { compiled } = request;
    if (!compiled) return undefined;
    const { operation, validate } = compiled;
    negotiate(compiled, request.headers.accept);
    const body = await readBody(operation, request, response);
    const { input, faults } = validate({ path: { ...request.params }, query: queryOf(request.originalUrl), header: request.headers, body });
    if (faults.length > 0) throw new ShopError('validation_failed', faults.length === 1 ? '1 place in the request is not as the contract says.' : `${faults.length} places in the request are not as the contract says.`, { errors: faults });
    const key = compiled.idempotencyKey === undefined ? undefined : input.header['idempotency-key'] as string | undefined;
    if (compiled.idempotencyKey && key === undefined) throw new ShopError('idempotency_key_missing', 'This operation needs an Idempotency-Key header, so that a repeat is safe. Send a new UUID with each new intent.', { errors: [{ pointer: '/header/Idempotency-Key', code: 'required', message: 'is required' }] });
    const ifMatch = compiled.ifMatch === undefined ? undefined : request.headers['if-match'];
    request.input = { ...input, ifMatch: Precondition.from(ifMatch, compiled.ifMatch ?? false) };

    const work = async (): Promise<Answer> => answerOf(compiled, request, await firstValueFrom(next.handle(), { defaultValue: undefined }));
    const answer = await within(deadline, () => (key === undefined ? work() : this.idempotency.once(key, operation.operationId, request, work)));
    countAnswer(this.telemetry, operation.operationId, answer);
    return send(compiled, request, response, answer);
  }
}

// All behind the first question mark: the address itself was matched already, and may be one that `new URL` refuses.
function queryOf(url: string): string {
  const at = url.indexOf('?');
  return at < 0 ? '' : url.slice(at + 1);
}

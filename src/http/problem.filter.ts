import { Catch, HttpException, Inject, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { CONFIG, type Config } from '../config.js';
import { methodsAt } from '../contract/paths.js';
import { compileSerialiser } from '../contract/serialisation.js';
import { contract } from '../contract/document.js';
import { ShopError } from '../errors.js';
import { TELEMETRY, type Telemetry } from '../telemetry/telemetry.js';
import { countProblem } from './counts.js';
import { DatabaseState } from './database-state.js';
import { declares, expected, problemOf } from './problem.js';
import { spend } from './quota.js';
import { RateLimit } from './rate-limit.js';
import type { EdgeRequest, EdgeResponse } from './request.js';

const serialise = compileSerialiser(contract.components.schemas['Problem'] ?? {});

/** Turns everything that is thrown into a problem that the contract declares for the operation. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  constructor(
    @Inject(CONFIG) private readonly config: Config, private readonly rateLimit: RateLimit, private readonly database: DatabaseState, @Inject(TELEMETRY) private readonly telemetry: Telemetry,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<EdgeRequest>();
    const response = host.switchToHttp().getResponse<EdgeResponse>();
    if (response.headersSent) {
      response.destroy();
      return;
    }
    let problem = request.compiled ? this.ofOperation(error, request) : this.ofNone(error, request);
    // A quota is spent before anything else; where the store failed, it is still declared.
    if (!response.hasHeader('RateLimit-Policy')) await spend(this.rateLimit, null, request, response).catch((limited: unknown) => { problem = limited as ShopError; });
    this.send(problem, request, response);
  }

  private ofOperation(error: unknown, request: EdgeRequest): ShopError {
    const problem = expected(error);
    if (problem && problem !== error) this.database.failed();
    if (problem && request.compiled && declares(request.compiled, problem.code)) return problem;
    return this.internal(error, request, problem && `${request.compiled?.operation.operationId ?? ''} does not declare ${problem.code}`);
  }

  // A path or a method that the contract does not have, or an address that can not be decoded.
  private ofNone(error: unknown, request: EdgeRequest): ShopError {
    if (error instanceof ShopError) return error;
    const status = error instanceof HttpException ? error.getStatus() : (error as { status?: number }).status;
    if (status === 400) return new ShopError('validation_failed', 'The address can not be decoded.', { errors: [{ pointer: '/path', code: 'encoding', message: 'is not percent-encoded UTF-8' }] });
    if (status !== 404) return this.internal(error, request);
    const methods = methodsAt(request.path);
    if (!methods) return new ShopError('not_found', `The contract has no path ${request.path.slice(0, 200)}. See /docs.`);
    return new ShopError('method_not_allowed', `This path does not have the method ${request.method}. It has ${methods.join(', ')}.`);
  }

  private internal(error: unknown, request: EdgeRequest, undeclared?: string): ShopError {
    this.logger.error({ err: error, operationId: request.compiled?.operation.operationId, ...(undeclared && { undeclared }) }, 'internal error');
    return new ShopError('internal_error', 'Something went wrong on our side. Nothing was half done. Name the requestId when you ask us.');
  }

  private send(error: ShopError, request: EdgeRequest, response: EdgeResponse): void {
    const problem = problemOf(error, request.requestId, this.config.publicUrl);
    request.problem = problem.code;
    if (request.compiled) countProblem(this.telemetry, request.compiled.operation.operationId, problem.code);
    if (error.extensions.retryAfter !== undefined) response.setHeader('Retry-After', String(error.extensions.retryAfter));
    if (problem.status === 405 && !response.hasHeader('Allow')) response.setHeader('Allow', methodsAt(request.path)?.join(', ') ?? '');
    if (problem.status === 401 || problem.status === 403) response.setHeader('WWW-Authenticate', this.challenge(error, request));
    response.setHeader('Cache-Control', 'no-store');
    response.removeHeader('ETag');
    response.status(problem.status).type('application/problem+json').send(serialise(problem));
  }

  // RFC 6750, section 3, with where the issuer is described (RFC 9728, section 5.1).
  private challenge(error: ShopError, request: EdgeRequest): string {
    const metadata = `resource_metadata="${this.config.publicUrl}/.well-known/oauth-protected-resource"`;
    if (error.code === 'insufficient_scope') {
      const scope = request.compiled?.operation.security.flatMap((alternative) => alternative['oauth'] ?? []).join(' ') ?? '';
      return `Bearer error="insufficient_scope", scope="${scope}", ${metadata}`;
    }
    // A good token may still lack the cart's secret beside it.
    const bad = request.headers.authorization !== undefined && request.caller === undefined;
    return `Bearer ${bad ? 'error="invalid_token", ' : ''}${metadata}`;
  }
}

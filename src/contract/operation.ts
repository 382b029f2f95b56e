import { Delete, Get, HttpCode, Patch, Post, Put, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { operationOf, type OperationObject } from './document.js';
import { compileResponses, type CompiledResponse } from './serialisation.js';
import type { Api, OperationId } from './types.js';
import { compileValidation } from './validation.js';

/** An operation of the contract, compiled once at start. */
export interface CompiledOperation {
  operation: OperationObject;
  validate: ReturnType<typeof compileValidation>;
  responses: ReadonlyMap<number, CompiledResponse>;
  /** The status of its success; the first, if it has several. */
  success: number;
  /** The headers that the edge acts on: undefined if it has none, else whether it is required. */
  ifMatch: boolean | undefined;
  idempotencyKey: boolean | undefined;
}

const verbs: Record<string, (path: string) => MethodDecorator> = { GET: Get, PUT: Put, POST: Post, PATCH: Patch, DELETE: Delete };
const served = new WeakMap<object, CompiledOperation>();

/** The operation that a handler serves; undefined for a route that is none of the contract's, such as Swagger UI's. */
export const servedBy = (handler: object): CompiledOperation | undefined => served.get(handler);

const RequestInput = createParamDecorator((_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<{ input: unknown }>().input);

/**
 * Makes a controller's method the handler of the contract's operation of the same name: method, path, status, scopes, validation
 * and serialisation are read from the contract. A method that is no operation, or whose input or output is not the
 * contract's, does not compile.
 */
export function Operation() {
  return <Id extends OperationId>(controller: Pick<Api, Id>, id: Id, descriptor: PropertyDescriptor): void => {
    const operation = operationOf(id);
    const responses = compileResponses(operation);
    const success = Math.min(...responses.keys());
    const verb = verbs[operation.method];
    if (!verb) throw new Error(`${id} has a method that is not served: ${operation.method}`);
    verb(operation.path.replaceAll(/\{(\w+)\}/g, ':$1'))(controller, id, descriptor);
    HttpCode(success)(controller, id, descriptor);
    RequestInput()(controller, id, 0);
    const header = (name: string): boolean | undefined => {
      const parameter = operation.parameters.find((one) => one.in === 'header' && one.name === name);
      return parameter && parameter.required === true;
    };
    served.set(descriptor.value as object, {
      operation, validate: compileValidation(operation), responses, success, ifMatch: header('If-Match'), idempotencyKey: header('Idempotency-Key'),
    });
  };
}

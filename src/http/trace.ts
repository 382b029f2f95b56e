import type { Departure } from '../telemetry/telemetry.js';
import type { EdgeRequest, EdgeResponse } from './request.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The trace id of a `traceparent` (W3C Trace Context, section 3.2.2); undefined for none, and for one that is malformed. */
export function traceIdOf(header: string | string[] | undefined): string | undefined {
  const [, version, id] = /^([0-9a-f]{2})-((?!0{32})[0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(?=$|-)/.exec(String(header)) ?? [];
  return version === 'ff' || (version === '00' && String(header).length !== 55) ? undefined : id;
}

/** The contract's path with the ids that stand in it: whatever else a caller wrote there may be anything, and is left out. */
export function pathOf({ compiled, input }: EdgeRequest): string | undefined {
  return compiled?.operation.path.replaceAll(/\{(\w+)\}/g, (template, name: string) => {
    const value = input?.path[name];
    return typeof value === 'string' && uuid.test(value) ? value : template;
  });
}

/** What telemetry is told of a request that has ended. */
export const departureOf = (request: EdgeRequest, response: EdgeResponse): Departure => ({
  status: response.statusCode, operationId: request.compiled?.operation.operationId, route: request.compiled?.operation.path, path: pathOf(request), whole: response.writableFinished,
});

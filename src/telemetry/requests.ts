import type { AsyncLocalStorage } from 'node:async_hooks';
import { defaultTextMapGetter, isSpanContextValid, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, type Attributes, type Context, type Meter, type Tracer } from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import type { Arrival, Departure, Telemetry } from './telemetry.js';

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE', 'PATCH']);
const incoming = new W3CTraceContextPropagator();

/** Spans and durations of requests, by OpenTelemetry's stable conventions for HTTP servers. */
export function requestsOf(tracer: Tracer, meter: Meter, current: AsyncLocalStorage<Context>): Telemetry['begin'] {
  const durations = meter.createHistogram('http.server.request.duration', {
    description: 'Duration of HTTP server requests.', unit: 's', advice: { explicitBucketBoundaries: [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10] },
  });
  return (arrival) => {
    const begun = performance.now();
    const method = methods.has(arrival.method) ? arrival.method : '_OTHER';
    // Not tracestate: it is anybody's text, and nothing is called from here that it would be for.
    const parent = incoming.extract(ROOT_CONTEXT, { traceparent: arrival.headers['traceparent'] }, defaultTextMapGetter);
    const common = attributesOf(arrival, method);
    const span = tracer.startSpan(method, { kind: SpanKind.SERVER, attributes: common }, parent);
    const context = trace.setSpan(parent, span);
    const spanContext = span.spanContext();
    return {
      traceId: isSpanContextValid(spanContext) ? spanContext.traceId : undefined,
      within(work) { current.run(context, work); },
      end(departure) {
        const outcome = outcomeOf(departure);
        durations.record((performance.now() - begun) / 1000, { ...common, ...outcome }, context);
        span.updateName(departure.operationId ?? method);
        span.setAttributes({ ...outcome, ...(departure.path !== undefined && { 'url.path': departure.path }) });
        if (outcome['error.type'] !== undefined) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      },
    };
  };
}

const attributesOf = ({ protocol, httpVersion }: Arrival, method: string): Attributes =>
  ({ 'http.request.method': method, 'url.scheme': protocol === 'https' ? 'https' : 'http', 'network.protocol.version': httpVersion });

function outcomeOf({ status, operationId, route, whole }: Departure): Attributes {
  const error = status >= 500 ? String(status) : whole ? undefined : 'aborted';
  return {
    'http.response.status_code': status,
    ...(operationId !== undefined && { 'atelier.operation': operationId }),
    ...(route !== undefined && { 'http.route': route }),
    ...(error !== undefined && { 'error.type': error }),
  };
}

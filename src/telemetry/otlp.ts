import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { diag, DiagLogLevel, ROOT_CONTEXT, type Context } from '@opentelemetry/api';
import { setGlobalErrorHandler } from '@opentelemetry/core';
import { OTLPMetricExporter as JsonMetrics } from '@opentelemetry/exporter-metrics-otlp-http';
import { OTLPMetricExporter as ProtobufMetrics } from '@opentelemetry/exporter-metrics-otlp-proto';
import { OTLPTraceExporter as JsonTraces } from '@opentelemetry/exporter-trace-otlp-http';
import { OTLPTraceExporter as ProtobufTraces } from '@opentelemetry/exporter-trace-otlp-proto';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { BatchSpanProcessor, ParentBasedSampler, TraceIdRatioBasedSampler, TracerProvider } from '@opentelemetry/sdk-trace';
import type { TelemetrySettings } from '../config-telemetry.js';
import { requestsOf } from './requests.js';
import { statementsOf } from './statements.js';
import type { Counter, Telemetry } from './telemetry.js';

/** How long the last export may take when the server ends, in milliseconds. */
const patience = 3_000;
/** How long nothing more is said of a collector that does not take what is sent, in milliseconds. */
const quiet = 5 * 60_000;

const counters: Record<Counter, { unit: string; description: string }> = {
  'atelier.orders.placed': { unit: '{order}', description: 'Orders that were placed, each once.' },
  'atelier.stock.conflicts': { unit: '{request}', description: 'Requests that asked for more than there is.' },
  'atelier.idempotency.replays': { unit: '{request}', description: 'Requests that were answered by what an earlier one with the same Idempotency-Key has done.' },
};

/**
 * Sends traces and metrics by OTLP over HTTP. This is loaded where an endpoint is configured, and nowhere else.
 * @param version of the server
 * @param warn told, now and then, that something could not be sent
 */
export function openTelemetry(settings: TelemetrySettings, version: string, warn: (sentence: string) => void): Telemetry {
  const { endpoint, protocol, headers, timeout, interval, ratio } = settings;
  reportTo(warn, endpoint);
  const resource = resourceFromAttributes({ 'service.version': version, 'service.instance.id': randomUUID(), ...settings.resource });
  const to = (signal: 'traces' | 'metrics') => ({ url: `${endpoint}/v1/${signal}`, headers, timeoutMillis: timeout });
  const [Traces, Metrics] = protocol === 'http/json' ? [JsonTraces, JsonMetrics] : [ProtobufTraces, ProtobufMetrics];
  const tracing = new TracerProvider({
    resource, sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(ratio) }), spanProcessors: [new BatchSpanProcessor({ exporter: new Traces(to('traces')) })],
  });
  const metering = new MeterProvider({
    resource, readers: [new PeriodicExportingMetricReader({ exporter: new Metrics(to('metrics')), exportIntervalMillis: interval, exportTimeoutMillis: Math.min(timeout, interval) })],
  });

  const [tracer, meter] = [tracing.getTracer('atelier', version), metering.getMeter('atelier', version)];
  // What runs for a request carries its span; nothing of the SDK is global.
  const current = new AsyncLocalStorage<Context>();
  const counted = new Map(Object.entries(counters).map(([name, about]) => [name, meter.createCounter(name, about)]));
  return {
    begin: requestsOf(tracer, meter, current),
    statement: statementsOf(tracer, meter, () => current.getStore() ?? ROOT_CONTEXT),
    count(counter, operationId) { counted.get(counter)?.add(1, { 'atelier.operation': operationId }); },
    async close() {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise((resolve) => { timer = setTimeout(resolve, patience); });
      await Promise.race([Promise.allSettled([tracing.shutdown(), metering.shutdown()]), late]);
      clearTimeout(timer);
    },
  };
}

// What the SDK says may hold the collector's answer, so that its own words are not repeated.
function reportTo(warn: (sentence: string) => void, endpoint: string): void {
  let silentUntil = 0;
  const report = (): void => {
    if (Date.now() < silentUntil) return;
    silentUntil = Date.now() + quiet;
    warn(`Traces or metrics could not be sent to ${new URL(endpoint).host}. Requests are served all the same.`);
  };
  const nothing = (): void => undefined;
  diag.setLogger({ error: report, warn: report, info: nothing, debug: nothing, verbose: nothing }, { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true });
  setGlobalErrorHandler(report);
}

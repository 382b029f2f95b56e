import type { Reader } from './config-reader.js';
import { Refusal } from './refusal.js';

export interface TelemetrySettings {
  /** Where OTLP is taken over HTTP, without a slash at the end: `/v1/traces` and `/v1/metrics` follow. */
  endpoint: string;
  protocol: 'http/protobuf' | 'http/json';
  /** What goes with each export, such as the collector's key. */
  headers: Record<string, string>;
  /** How long an export may take, in milliseconds. */
  timeout: number;
  /** How often metrics are sent, in milliseconds. */
  interval: number;
  /** The share of the traces that begin here which is kept, from 0 to 1; those that begin elsewhere are kept as was decided there. */
  ratio: number;
  /** What describes this server (`service.name` among it). */
  resource: Record<string, string>;
}

/** The variables are those of OpenTelemetry's specification, with its names and meanings. @throws Refusal */
export function telemetryOf(read: Reader): TelemetrySettings | undefined {
  if (!read.has('OTEL_EXPORTER_OTLP_ENDPOINT') || read.oneOf('OTEL_SDK_DISABLED', ['true', 'false'], 'false') === 'true') return undefined;
  return {
    endpoint: read.url('OTEL_EXPORTER_OTLP_ENDPOINT', ['http:', 'https:']).replace(/\/+$/, ''),
    protocol: read.oneOf('OTEL_EXPORTER_OTLP_PROTOCOL', ['http/protobuf', 'http/json'], 'http/protobuf'),
    headers: pairs(read, 'OTEL_EXPORTER_OTLP_HEADERS', /^[\w!#$%&'*+.^`|~-]+$/),
    timeout: read.integer('OTEL_EXPORTER_OTLP_TIMEOUT', 10_000, 1, 60_000),
    interval: read.integer('OTEL_METRIC_EXPORT_INTERVAL', 60_000, 100, 3_600_000),
    ratio: ratioOf(read),
    resource: { 'service.name': read.text('OTEL_SERVICE_NAME', 'atelier'), ...pairs(read, 'OTEL_RESOURCE_ATTRIBUTES', /^[^\s]+$/) },
  };
}

// `name=value,name=value`, percent-encoded. The value may be a secret, and is not repeated in what is said of a wrong one.
function pairs(read: Reader, name: string, pattern: RegExp): Record<string, string> {
  const entries = read.text(name, '').split(',').filter((entry) => entry.trim() !== '').map((entry) => {
    const [, key = '', value = ''] = /^\s*([^=]+?)\s*=(.*)$/.exec(entry) ?? [];
    try {
      const [decoded, text] = [decodeURIComponent(key), decodeURIComponent(value.trim())];
      if (pattern.test(decoded) && !/[\p{Cc}]/u.test(text)) return [decoded, text] as const;
    } catch { /* It is no percent-encoding. */ }
    throw new Refusal(`${name} must be a list such as name=value,name=value, percent-encoded.`);
  });
  return Object.fromEntries(entries);
}

function ratioOf(read: Reader): number {
  const sampler = read.oneOf('OTEL_TRACES_SAMPLER', ['parentbased_always_on', 'parentbased_always_off', 'parentbased_traceidratio'], 'parentbased_always_on');
  if (sampler !== 'parentbased_traceidratio') return sampler === 'parentbased_always_on' ? 1 : 0;
  const text = read.matching('OTEL_TRACES_SAMPLER_ARG', /^(0(\.\d+)?|1(\.0+)?)$/, 'a share from 0 to 1', '1');
  return Number(text);
}

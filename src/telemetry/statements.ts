import { SpanKind, SpanStatusCode, trace, type Context, type Meter, type Tracer } from '@opentelemetry/api';
import type { Target, Telemetry } from './telemetry.js';

// FOR UPDATE OF, FOR UPDATE SKIP LOCKED, DO UPDATE SET, JOIN LATERAL.
const keywords = new Set(['lateral', 'of', 'only', 'set', 'skip']);

/** Spans and durations of statements, by OpenTelemetry's stable conventions for database clients. */
export function statementsOf(tracer: Tracer, meter: Meter, active: () => Context): Telemetry['statement'] {
  const durations = meter.createHistogram('db.client.operation.duration', {
    description: 'Duration of database client operations.', unit: 's', advice: { explicitBucketBoundaries: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10] },
  });
  return (text, target) => {
    const begun = performance.now();
    const context = active();
    const attributes = attributesOf(text, target);
    // What a server does by itself, such as purging, is counted, and is no trace.
    const span = trace.getSpan(context) && tracer.startSpan(attributes['db.query.summary'], { kind: SpanKind.CLIENT, attributes }, context);
    return (error) => {
      const outcome = error === undefined ? {} : failureOf(error);
      durations.record((performance.now() - begun) / 1000, { ...attributes, ...outcome }, context);
      if (error !== undefined) span?.setAttributes(outcome).setStatus({ code: SpanStatusCode.ERROR });
      span?.end();
    };
  };
}

function attributesOf(text: string, { host, port, database }: Target) {
  const summary = summaryOf(text);
  return {
    'db.system.name': 'postgresql', 'db.namespace': database, 'server.address': host, 'server.port': port,
    'db.operation.name': summary.split(' ', 1)[0] ?? '', 'db.query.summary': summary,
  };
}

/**
 * What a statement does, and to which tables, in their order: its first word, and what follows FROM, JOIN, INTO and UPDATE. The ORM writes
 * values into the text of a statement, and so what stands in quotes is taken out first.
 */
function summaryOf(text: string): string {
  const [, operation = 'OTHER'] = /^\s*([a-z]{1,12})\b/i.exec(text) ?? [];
  const tables = text.replaceAll(/\be'(?:[^'\\]|''|\\.)*'|'(?:[^']|'')*'/gis, '').matchAll(/\b(?:(?:into|update)\s+"?([a-z_]{1,63})\b|(?:from|join)\s+"?([a-z_]{1,63})\b(?!\s*\())/gi);
  const names = new Set([...tables].map(([, changed, read]) => (changed ?? read ?? '').toLowerCase()).filter((name) => !keywords.has(name)));
  return [operation.toUpperCase(), ...names].join(' ').slice(0, 255);
}

// Of the message nothing: PostgreSQL repeats values in it.
function failureOf(error: unknown): Record<string, string> {
  const { code, name } = error as { code?: unknown; name?: unknown };
  return typeof code === 'string' ? { 'error.type': code, ...(/^[0-9A-Z]{5}$/.test(code) && { 'db.response.status_code': code }) } : { 'error.type': typeof name === 'string' ? name : '_OTHER' };
}

import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Attribute { key: string; value: { stringValue?: string; intValue?: number | string; doubleValue?: number } }
interface Point { attributes: Attribute[]; asInt?: number | string; asDouble?: number; count?: number | string; startTimeUnixNano: string }
interface Spans { resourceSpans?: { scopeSpans: { spans: { traceId: string; spanId: string; parentSpanId?: string; name: string; kind: number; attributes: Attribute[]; status: { code: number } }[] }[] }[] }
interface Metrics { resourceMetrics?: { scopeMetrics: { metrics: { name: string; unit: string; sum?: { dataPoints: Point[] }; histogram?: { dataPoints: Point[] } }[] }[] }[] }

/** A span as it is asked for here. `kind` is 2 for a server's and 3 for a client's (OTLP). */
export interface SeenSpan { traceId: string; spanId: string; parentSpanId: string; name: string; kind: number; failed: boolean; attributes: Record<string, string | number> }
/** What a metric counts for one set of attributes: a counter's sum, or how many times a histogram was given something. */
export interface SeenPoint { attributes: Record<string, string | number>; count: number }

const named = (attributes: Attribute[]): Record<string, string | number> =>
  Object.fromEntries(attributes.map(({ key, value: { stringValue, intValue, doubleValue } }) => [key, stringValue ?? Number(intValue ?? doubleValue)]));

/** A collector that takes OTLP over HTTP and keeps what it is sent. */
export interface Collector {
  url: string;
  /** Every export, as it came. */
  exports: { path: string; headers: IncomingHttpHeaders; body: string }[];
  /** What it does with an export: take it, answer 500 with words of its own, or say nothing. */
  mood: 'taking' | 'failing' | 'silent';
  spans(): SeenSpan[];
  /** The last points of a metric; they count from the start of the process. */
  points(name: string): SeenPoint[];
  stop(): void;
}

export async function startCollector(): Promise<Collector> {
  const collector = { url: '', exports: [], mood: 'taking', spans: () => [], points: () => [], stop: () => undefined } as Collector;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
      collector.exports.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString('latin1') });
      if (collector.mood === 'taking') response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
      if (collector.mood === 'failing') response.writeHead(500).end('words of the collector');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  server.unref();
  const bodies = (path: string): unknown[] => collector.exports.filter((each) => each.path === path).map(({ body }) => JSON.parse(Buffer.from(body, 'latin1').toString('utf8')) as unknown);
  collector.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  collector.spans = () => (bodies('/v1/traces') as Spans[]).flatMap(({ resourceSpans = [] }) => resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) =>
    spans.map(({ attributes, parentSpanId = '', status, ...span }) => ({ ...span, parentSpanId, failed: status.code === 2, attributes: named(attributes) })))));
  collector.points = (name) => {
    const found = (bodies('/v1/metrics') as Metrics[]).flatMap(({ resourceMetrics = [] }) => resourceMetrics.flatMap(({ scopeMetrics }) => scopeMetrics.flatMap(({ metrics }) => metrics.filter((metric) => metric.name === name))));
    const last = found.at(-1);
    return [...(last?.sum?.dataPoints ?? []), ...(last?.histogram?.dataPoints ?? [])].map(({ attributes, asInt, asDouble, count }) => ({ attributes: named(attributes), count: Number(count ?? asInt ?? asDouble) }));
  };
  collector.stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return collector;
}

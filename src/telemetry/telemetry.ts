import type { IncomingHttpHeaders } from 'node:http';

/** A request as it arrives. */
export interface Arrival { method: string; protocol: string; httpVersion: string; headers: IncomingHttpHeaders }

/** What a request has become; nothing of it is the caller's own words. */
export interface Departure {
  status: number;
  /** Undefined for an address that the contract does not have. */
  operationId: string | undefined;
  /** The contract's path: `/v1/products/{productId}`. */
  route: string | undefined;
  /** The path with ids, as the log has it. */
  path: string | undefined;
  /** Whether the answer went out whole. */
  whole: boolean;
}

/** A request that is being served. */
export interface Serving {
  /** 32 hexadecimal digits; undefined if the request is in no trace. */
  readonly traceId: string | undefined;
  /** Runs what belongs to the request: statements that begin in it are parts of its trace. */
  within(work: () => void): void;
  end(departure: Departure): void;
}

export type Counter = 'atelier.orders.placed' | 'atelier.stock.conflicts' | 'atelier.idempotency.replays';

/** The server that a statement goes to. */
export interface Target { host: string; port: number; database: string }

/** What is measured while the server runs. It never fails, and nobody waits for it. */
export interface Telemetry {
  begin(arrival: Arrival): Serving;
  /** A statement is sent; its text is looked at, and not kept. @returns what is to be called when it has ended, with the error if it failed */
  statement(text: string, target: Target): (error?: unknown) => void;
  count(counter: Counter, operationId: string): void;
  /** Sends what was not sent yet, in a few seconds at the most. */
  close(): Promise<void>;
}

const nothing = (): void => undefined;
const unobserved: Serving = { traceId: undefined, within: (work) => { work(); }, end: nothing };

/** Measures nothing: what there is without an endpoint. */
export const silent: Telemetry = { begin: () => unobserved, statement: () => nothing, count: nothing, close: async () => undefined };

/** The token under which Nest injects the `Telemetry`. */
export const TELEMETRY = Symbol('telemetry');

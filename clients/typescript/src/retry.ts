export interface RetryOptions {
  /** How often a request is sent at the most, the first time included; 1 never repeats. */
  attempts: number;
  /** The longest wait in milliseconds. Where the server asks for a longer one, its answer is given back instead. */
  longestWait: number;
}

type Fetch = (request: Request) => Promise<Response>;

// These do the same thing once or ten times; a POST does so with its key. A PATCH, a DELETE, or a PUT of one version, whose answer was lost
// would be told 412 or 404 for what it has done itself.
const isRepeatable = ({ method, headers }: Request): boolean =>
  ['GET', 'HEAD'].includes(method) || (method === 'PUT' && !headers.has('If-Match')) || (method === 'POST' && headers.has('Idempotency-Key'));

/**
 * Whether the answer asks to come back. 429 was refused before anything was done, so anything may be sent again; after 503 nobody
 * knows; a 409 with Retry-After is a repeat that came before the first request had ended.
 */
const asksToRepeat = (request: Request, { status, headers }: Response): boolean =>
  status === 429 || (isRepeatable(request) && (status === 503 || (status === 409 && headers.has('Retry-After'))));

/** Retry-After in milliseconds, be it seconds or a date; undefined without one that can be read. */
function asked({ headers }: Response): number | undefined {
  const header = headers.get('Retry-After');
  if (header === null) return undefined;
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.max(wait, 0);
}

// Full jitter: callers that failed together do not come back together.
const backoff = (attempt: number): number => Math.random() * 250 * 2 ** attempt;

/** A `fetch` that repeats what is safe to repeat: after a lost connection, and where the server asks to come back. */
export function retrying(fetch: Fetch, { attempts, longestWait }: RetryOptions): Fetch {
  return async (request) => {
    for (let attempt = 1; ; attempt += 1) {
      const last = attempt >= attempts;
      // A request is read when it is sent; a copy is what can be sent again.
      const sent = last ? request : request.clone();
      let wait: number;
      try {
        const response = await fetch(sent);
        wait = asked(response) ?? backoff(attempt);
        if (last || !asksToRepeat(request, response) || wait > longestWait) return response;
        await response.body?.cancel();
      } catch (error) {
        if (last || request.signal.aborted || !isRepeatable(request)) throw error;
        wait = Math.min(backoff(attempt), longestWait);
      }
      await pause(wait, request.signal);
    }
  };
}

/** @throws what the signal was aborted with */
async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    const abort = (): void => { clearTimeout(timer); reject(signal.reason as Error); };
    const timer = setTimeout(() => { signal.removeEventListener('abort', abort); resolve(); }, milliseconds);
    signal.addEventListener('abort', abort, { once: true });
  });
}

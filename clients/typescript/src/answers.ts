import type { Problem } from './contract.js';

/** A failure as an error, for those who like to throw: `error.problem.code` says which. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(readonly problem: Problem) {
    super(`${problem.code}: ${problem.detail}`);
  }
}

interface Answer<Data> { data?: Data; error?: unknown; response: Response }

/**
 * The data of an answer: `const cart = await dataOf(client.GET('/v1/me/cart'))`.
 * @throws ProblemError if the answer is a problem; Error if it is another failure, such as the HTML of a proxy
 */
export async function dataOf<Data>(answer: PromiseLike<Answer<Data>>): Promise<Data> {
  const { data, error, response } = await answer;
  if (response.ok) return data as Data;
  if (isProblem(error)) throw new ProblemError(error);
  throw new Error(`${response.url} answered ${response.status.toString()}, and no problem`);
}

/** Whether something that failed is a problem of this API. */
export const isProblem = (error: unknown): error is Problem =>
  typeof error === 'object' && error !== null && typeof (error as Partial<Problem>).code === 'string' && typeof (error as Partial<Problem>).status === 'number';

interface Page<Entry> { data: Entry[]; page: { nextCursor: string | null } }

/**
 * Every entry of a list, page after page, each fetched when the one before is used up:
 * `for await (const product of entries((at) => client.GET('/v1/products', { params: { query: { q: 'walnut', ...at } } })))`
 * @param list asks for the page at `at.cursor`, or for the first one if `at` is empty
 * @throws what `dataOf` throws
 */
export async function* entries<Entry>(list: (at: { cursor?: string }) => PromiseLike<Answer<Page<Entry>>>): AsyncGenerator<Entry, void, undefined> {
  for (let cursor: string | null | undefined; cursor !== null;) {
    const { data, page } = await dataOf(list(cursor === undefined ? {} : { cursor }));
    yield* data;
    cursor = page.nextCursor;
  }
}

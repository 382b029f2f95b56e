import { problems } from '../contract/problems.js';
import type { Input, ProblemCode, Schema } from '../contract/types.js';
import { invalidCursor, pageOf, positionOf } from '../database/keyset.js';
import { notFound } from '../errors.js';
import { explanations } from './explanations.js';

type ProblemType = Schema<'ProblemType'>;

const typeOf = (code: ProblemCode, publicUrl: string): ProblemType => {
  const { status, title } = problems.get(code) ?? { status: 500, title: code };
  return { code, type: `${publicUrl}/v1/problems/${code}`, title, status, ...explanations[code] };
};

/** What a problem's code means. @throws ShopError `not_found` for a code that does not exist */
export function problemType(code: string, publicUrl: string): ProblemType {
  for (const known of problems.keys()) if (known === code) return typeOf(known, publicUrl);
  throw notFound('kind of problem');
}

/** A page of all kinds of problems, in the order of their statuses. */
export function listProblemTypes({ cursor, limit }: Input<'listProblemTypes'>['query'], publicUrl: string): Schema<'ProblemTypeList'> {
  const scope = ['listProblemTypes'];
  const [after] = positionOf(cursor, scope, ['text']) ?? [];
  const codes = [...problems.keys()];
  const from = after === undefined ? 0 : codes.findIndex((code) => code === after) + 1;
  if (after !== undefined && from === 0) throw invalidCursor();
  const { data, page } = pageOf(codes.slice(from, from + limit + 1), limit, scope, (code) => [code]);
  return { data: data.map((code) => typeOf(code, publicUrl)), page };
}

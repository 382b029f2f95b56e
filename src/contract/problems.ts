import { contract } from './document.js';
import type { ProblemCode, Schema } from './types.js';

const codes = contract.components.schemas['ProblemCode']?.['enum'] as ProblemCode[];

/** The status and title of each problem code, as the contract's example of that name says them, in the order of their statuses. */
export const problems: ReadonlyMap<ProblemCode, { status: number; title: string }> = new Map(
  codes.map((code) => contract.components.examples[code]?.value as Schema<'Problem'>)
    .sort((a, b) => a.status - b.status)
    .map(({ code, status, title }) => [code, { status, title }]),
);

export { ProblemError, dataOf, entries, isProblem } from './answers.js';
export { createAtelierClient, type AtelierClient, type AtelierOptions } from './client.js';
export type { AtelierPaths, Problem, Schema, components, operations, paths } from './contract.js';
export type { RetryOptions } from './retry.js';

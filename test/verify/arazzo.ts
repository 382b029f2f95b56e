import { operationOf } from '../../src/contract/document.js';
import type { OperationId } from '../../src/contract/types.js';
import { expectConformance, type RawResponse } from '../support/conformance.js';
import { send } from '../support/sample.js';

interface Parameter { name: string; in: 'path' | 'query' | 'header'; value: unknown }
interface Step {
  stepId: string; operationId: string; parameters?: Parameter[]; requestBody?: { contentType: string; payload: unknown };
  successCriteria: { condition: string }[]; outputs?: Record<string, string>;
}
export interface Workflow { workflowId: string; steps: Step[]; outputs?: Record<string, string> }

type Values = Record<string, unknown>;
/** What an expression may speak of. */
interface Context { inputs: Values; steps: Record<string, { outputs: Values }>; response?: RawResponse }

const at = (value: unknown, names: readonly string[]): unknown => names.reduce<unknown>((here, name) => (here as Values | undefined)?.[name], value);

/** The value of a runtime expression (Arazzo 1.0, section 4.7) of the kinds that our workflows have. */
function evaluate(expression: string, { inputs, steps, response }: Context): unknown {
  const [, root = '', rest = ''] = /^\$(inputs|steps|statusCode|response\.header|response\.body)[.#]?(.*)$/.exec(expression) ?? [];
  const sources: Record<string, () => unknown> = {
    inputs: () => at(inputs, rest.split('.')),
    steps: () => at(steps, rest.split('.')),
    statusCode: () => response?.status,
    'response.header': () => response?.headers[rest.toLowerCase()],
    'response.body': () => at(JSON.parse(response?.text ?? ''), rest.split('/').slice(1)),
  };
  const source = sources[root];
  if (!source) throw new Error(`${expression} is no expression that is known here.`);
  return source();
}

/** Puts values in the place of expressions: `$inputs.sku`, and `{$inputs.token}` inside of a text. */
function filled(node: unknown, context: Context): unknown {
  if (Array.isArray(node)) return node.map((item) => filled(item, context));
  if (typeof node === 'object' && node !== null) return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, filled(value, context)]));
  if (typeof node !== 'string') return node;
  if (node.startsWith('$')) return evaluate(node, context);
  return node.replaceAll(/\{(\$[^}]+)\}/g, (_, expression: string) => String(evaluate(expression, context)));
}

const literal = (text: string): unknown => (text.startsWith("'") ? text.slice(1, -1) : JSON.parse(text));

function criterionFails(condition: string, context: Context): boolean {
  const [left = '', right = ''] = condition.split(' == ');
  return evaluate(left, context) !== literal(right);
}

/** Goes through a workflow; every answer must be the contract's, and meet the step's criteria. @returns its outputs */
export async function goThrough({ workflowId, steps, outputs = {} }: Workflow, inputs: Values): Promise<Values> {
  const context: Context = { inputs, steps: {} };
  for (const step of steps) {
    context.response = await take(step, context);
    const failed = step.successCriteria.filter(({ condition }) => criterionFails(condition, context)).map(({ condition }) => condition);
    if (failed.length > 0) throw new Error(`${workflowId}, ${step.stepId}: ${failed.join(' and ')} is not so; ${context.response.status} ${context.response.text}`);
    context.steps[step.stepId] = { outputs: filled(step.outputs ?? {}, context) as Values };
  }
  return filled(outputs, context) as Values;
}

async function take({ operationId, parameters = [], requestBody }: Step, context: Context): Promise<RawResponse> {
  const id = operationId.split('.').at(-1) as OperationId;
  const { method, path } = operationOf(id);
  const values = (place: Parameter['in']): Record<string, string> =>
    Object.fromEntries(parameters.filter((parameter) => parameter.in === place).map(({ name, value }) => [name, String(filled(value, context))]));
  const inPath = values('path');
  const query = new URLSearchParams(values('query')).toString();
  const answer = await send(id, {
    method, path: `${path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(inPath[name] ?? ''))}${query && `?${query}`}`,
    headers: { ...values('header'), ...(requestBody && { 'Content-Type': requestBody.contentType }) },
    ...(requestBody && { body: JSON.stringify(filled(requestBody.payload, context)) }),
  });
  expectConformance(id, answer);
  return answer;
}

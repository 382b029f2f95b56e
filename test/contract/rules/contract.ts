import { readFile } from 'node:fs/promises';

/** Addresses of values, keys joined by dots, and what to put there; undefined takes the value away. */
export type Change = Record<string, unknown>;

export interface Contract {
  [key: string]: unknown;
  paths: Record<string, unknown>;
  components: Record<string, Record<string, unknown>>;
}

const paths = ['/health/live', '/v1/categories', '/v1/categories/{categoryId}'];

/**
 * The contract, cut down to its categories and one probe: all that our rules look at (a list, a creation, changes of
 * something with a version, a probe), and small enough to be linted once for each fixture.
 */
export async function smallContract(): Promise<Contract> {
  const contract = JSON.parse(await readFile('generated/openapi.json', 'utf8')) as Contract;
  const { responses, securitySchemes = {} } = contract.components;
  const small: Contract = {
    ...contract,
    paths: Object.fromEntries(paths.map((path) => [path, contract.paths[path]])),
    components: { securitySchemes, responses: { RequestTimeout: responses?.RequestTimeout } },
  };
  takeReferred(small, small, contract);
  return changed(small, {
    'components.schemas.ProblemCode.enum': Object.keys(small.components.examples ?? {}),
    'components.securitySchemes.oauth.flows.authorizationCode.scopes': { 'write:catalog': 'Change products and categories' },
  });
}

/** Copies into `small` the components that `value` refers to, and those that they refer to. */
function takeReferred(value: unknown, small: Contract, contract: Contract): void {
  for (const [, kind = '', name = ''] of JSON.stringify(value).matchAll(/"#\/components\/(\w+)\/(\w+)"/g)) {
    const known = (small.components[kind] ??= {});
    if (name in known) continue;
    known[name] = contract.components[kind]?.[name];
    takeReferred(known[name], small, contract);
  }
}

/** A copy of the contract with the change made. Throws if an address leads nowhere, so that no fixture changes nothing. */
export function changed(contract: Contract, change: Change): Contract {
  const copy = structuredClone(contract);
  for (const [address, value] of Object.entries(change)) {
    const keys = address.split('.');
    const last = keys.pop() ?? '';
    const parent = keys.reduce<Record<string, unknown> | undefined>((at, key) => at?.[key] as Record<string, unknown> | undefined, copy);
    if (!parent || (value === undefined && !(last in parent))) throw new Error(`There is no ${address} in the contract`);
    if (value === undefined) Reflect.deleteProperty(parent, last);
    else parent[last] = value;
  }
  return copy;
}

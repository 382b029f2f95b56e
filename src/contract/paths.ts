import { operations } from './document.js';

const paths = Map.groupBy(operations.values(), ({ path }) => path);
const patterns = [...paths].map(([path, served]) => ({
  pattern: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
  methods: served.map(({ method }) => method),
}));

/**
 * The methods that the contract has for an address, HEAD (RFC 9110, section 9.3.2) and OPTIONS (CORS) included;
 * undefined where it has no such path.
 */
export function methodsAt(pathname: string): string[] | undefined {
  const methods = patterns.filter(({ pattern }) => pattern.test(pathname)).flatMap((entry) => entry.methods);
  if (methods.length === 0) return undefined;
  return [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].sort();
}

const METHODS = ['get', 'put', 'post', 'patch', 'delete'];

/**
 * A link names an operation of this document and parameters which that one has. `self` names a GET and fills its path,
 * because the server makes Location of it.
 */
export default function links(link, _options, { path, documentInventory }) {
  const name = path.at(-1);
  for (const [address, item] of Object.entries(documentInventory.resolved.paths)) {
    for (const method of METHODS) {
      if (item[method]?.operationId !== link.operationId) continue;
      return faults(name, link.parameters ?? {}, method, address, [...(item.parameters ?? []), ...(item[method].parameters ?? [])])
        .map((fault) => ({ message: `The link ${name} ${fault}` }));
    }
  }
  return [{ message: `The link ${name} leads to ${link.operationId}, which does not exist` }];
}

function faults(name, given, method, address, parameters) {
  const known = new Set(parameters.flatMap((parameter) => [parameter.name, `${parameter.in}.${parameter.name}`]));
  const found = Object.keys(given).filter((key) => !known.has(key)).map((key) => `has the parameter ${key}, which the operation has not`);
  if (name !== 'self') return found;
  if (method !== 'get') found.push(`leads to ${method.toUpperCase()}, not to a GET`);
  const missing = [...address.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).filter((key) => !(key in given));
  return [...found, ...missing.map((key) => `lacks the parameter ${key}`)];
}

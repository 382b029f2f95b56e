/** Compares the scopes that operations ask for with those that the OAuth schemes declare; says what only one side has. */
export default function scopes(document, { report }) {
  const declared = declaredScopes(document.components?.securitySchemes ?? {});
  const used = usedScopes(document.paths);
  const [these, those, what] = report === 'unused' ? [declared, used, 'is declared and opens nothing'] : [used, declared, 'is not declared'];
  return [...these].filter(([key]) => !those.has(key)).map(([key, path]) => ({ message: `The scope ${key.split(' ')[1]} ${what}`, path }));
}

/** "scheme scope" to where it stands. */
function declaredScopes(schemes) {
  return new Map(Object.entries(schemes).flatMap(([scheme, { flows = {} }]) => Object.entries(flows).flatMap(([flow, { scopes: known = {} }]) =>
    Object.keys(known).map((scope) => [`${scheme} ${scope}`, ['components', 'securitySchemes', scheme, 'flows', flow, 'scopes', scope]]))));
}

function usedScopes(paths) {
  const operations = Object.entries(paths).flatMap(([path, item]) => Object.entries(item).map(([method, operation]) => ({ path, method, operation })));
  return new Map(operations.flatMap(({ path, method, operation }) => (operation.security ?? []).flatMap((alternative, index) =>
    Object.entries(alternative).flatMap(([scheme, wanted]) =>
      wanted.map((scope) => [`${scheme} ${scope}`, ['paths', path, method, 'security', index, scheme]])))));
}

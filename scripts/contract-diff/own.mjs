// What oasdiff does not see, or takes for the same: media types to the letter (it folds application/merge-patch+json and application/json), the codes
// of problems, which are the keys of their examples, and an end that is still far but nearer than was announced.

const of = (contract, node) => (node?.$ref ? node.$ref.slice(2).split('/').reduce((at, key) => at[key.replaceAll('~1', '/')], contract) : node);
const typesOf = (contract, node) => Object.keys(of(contract, node)?.content ?? {});
const codesOf = (contract, node) => Object.keys(of(contract, node)?.content?.['application/problem+json']?.examples ?? {});

/**
 * What an operation no longer has, as [id, text]. A code that is dropped breaks: either what it told can not happen any more, or, as the contract does not
 * say, it is told by another code, and who acts by the old one does nothing. A code that is new breaks nobody: who does not know it decides by the status.
 */
function lost(base, revision, before, after) {
  const gone = (list, was, is) => list(base, was).filter((one) => !list(revision, is).includes(one));
  // What is gone as a whole is seen by oasdiff.
  const types = after.requestBody ? gone(typesOf, before.requestBody, after.requestBody) : [];
  const statuses = Object.keys(before.responses).filter((status) => after.responses[status]);
  const ofStatus = (status) => [before.responses[status], after.responses[status]];
  const [was, is] = [before['x-sunset'], after['x-sunset']];
  return [
    ...types.map((type) => ['request-media-type-removed', `removed the media type \`${type}\` of the request`]),
    ...statuses.flatMap((status) => gone(typesOf, ...ofStatus(status)).map((type) => ['response-media-type-removed', `removed the media type \`${type}\` for the response status \`${status}\``])),
    ...statuses.flatMap((status) => gone(codesOf, ...ofStatus(status)).map((code) => ['problem-code-removed', `removed the code \`${code}\` of a problem for the response status \`${status}\``])),
    ...(was && is && is < was ? [['sunset-moved-earlier', `moved the end from ${was} to ${is}`]] : []),
  ];
}

/** Changes between two contracts in oasdiff's form, all of them breaking. */
export function ownChanges(base, revision) {
  const pairs = Object.entries(base.paths).flatMap(([path, item]) => Object.entries(item).map(([method, before]) => ({ path, method, before, after: revision.paths[path]?.[method] })));
  return pairs.filter(({ before, after }) => before.operationId && after).flatMap(({ path, method, before, after }) =>
    lost(base, revision, before, after).map(([id, text]) => ({ id, text, level: 3, breaking: true, operation: method.toUpperCase(), operationId: after.operationId, path })));
}

// What oasdiff does not see, or takes for the same: media types to the letter (it folds application/merge-patch+json and application/json), the codes
// of problems, which are the keys of their examples, and an end that is still far but nearer than was announced.

const problem = 'application/problem+json';
const of = (contract, node) => (node?.$ref ? node.$ref.slice(2).split('/').reduce((at, key) => at[key.replaceAll('~1', '/')], contract) : node);
const typesOf = (contract, node) => Object.keys(of(contract, node)?.content ?? {});
const codesOf = (contract, node) => Object.keys(of(contract, node)?.content?.[problem]?.examples ?? {});

/**
 * A code that is dropped breaks: either what it told can not happen any more, or, as the contract does not say, it is told by another code, and who acts
 * by the old one does nothing. A code that is new breaks nobody: a client that does not know it decides by the status.
 * @returns changes as oasdiff's, all of them breaking
 */
export function ownChanges(base, revision) {
  const found = [];
  for (const [path, item] of Object.entries(base.paths)) {
    for (const [method, before] of Object.entries(item)) {
      const after = revision.paths[path]?.[method];
      if (!before.operationId || !after) continue; // that it is gone is seen by oasdiff, here and below
      const say = (id, text) => found.push({ id, text, level: 3, operation: method.toUpperCase(), operationId: after.operationId, path });
      const gone = (list, was, is) => list(base, was).filter((one) => !list(revision, is).includes(one));
      if (after.requestBody) for (const type of gone(typesOf, before.requestBody, after.requestBody)) say('request-media-type-removed', `removed the media type \`${type}\` of the request`);
      for (const [status, answer] of Object.entries(before.responses).filter(([one]) => after.responses[one])) {
        for (const type of gone(typesOf, answer, after.responses[status])) say('response-media-type-removed', `removed the media type \`${type}\` for the response status \`${status}\``);
        for (const code of gone(codesOf, answer, after.responses[status])) say('problem-code-removed', `removed the code \`${code}\` of a problem for the response status \`${status}\``);
      }
      const [was, is] = [before['x-sunset'], after['x-sunset']];
      if (was && is && is < was) say('sunset-moved-earlier', `moved the end from ${was} to ${is}`);
    }
  }
  return found;
}

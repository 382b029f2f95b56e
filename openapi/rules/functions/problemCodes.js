/** Every code of the enum ProblemCode is an example of some response, of an operation or of what belongs to none. */
export default function problemCodes(document) {
  const responses = Object.values(document.components.responses ?? {});
  for (const item of Object.values(document.paths)) {
    for (const operation of Object.values(item)) responses.push(...Object.values(operation.responses ?? {}));
  }
  const used = new Set(responses.flatMap((response) => Object.keys(response.content?.['application/problem+json']?.examples ?? {})));
  const path = ['components', 'schemas', 'ProblemCode', 'enum'];
  return document.components.schemas.ProblemCode.enum
    .filter((code) => !used.has(code))
    .map((code) => ({ message: `No response has the code ${code}`, path }));
}

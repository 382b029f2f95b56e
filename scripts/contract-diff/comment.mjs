// What a partner reads: what changes, where, for whom, and what to do about it.

const advice = [
  [/^(api|api-path)-removed|^api-path-/, 'whoever calls it', 'Keep it, mark it `deprecated` with `x-sunset` at least 90 days ahead, and remove it after that day.'],
  [/operation-id/, 'whoever uses a generated client: the name of a method is the operationId', 'Keep the operationId.'],
  [/^request-.*media-type/, 'whoever sends it as that type: it is refused with 415', 'Go on accepting the old type beside the new.'],
  [/^response-.*media-type/, 'whoever asks for that type, or reads the answer by it', 'Go on answering the old type to whoever asks for it.'],
  [/^problem-code/, 'whoever acts by that code: what it told happens no more, or is told by another, and the contract does not say which', 'Go on answering the code where it applies.'],
  [/^new-required-request|^request-.*(added|became-required|became-not-nullable)/, 'whoever sends what was right until now: it is refused with 400', 'Make it optional, and say what happens without it.'],
  [/^request-.*default/, 'whoever leaves it out: the same request means something else', 'Keep the default.'],
  [/^request-/, 'whoever sends what was right until now: it is refused with 400', 'Go on accepting what was accepted.'],
  [/enum-value-added/, 'whoever decides by the value: a program that knows the old values fails at a new one', 'Answer the new value in a new field.'],
  [/enum-value-removed/, 'whoever waits for that value, or compiles against it', 'Keep the value in the list.'],
  [/^(response|optional-response|required-response)-/, 'whoever reads it: what was there is there no more, or is another thing', 'Add what is new beside the old, and mark the old `deprecated`.'],
  [/security/, 'whoever has a token that was enough', 'Keep what was enough, or ask for more in a new operation.'],
  [/sunset|deprecat/, 'whoever plans by what is announced', 'Name in `x-sunset` a day at least 90 days ahead, and keep to it.'],
  [/./, 'whoever relies on the contract as it was', 'Keep the old beside the new.'],
];
const adviceOn = (id) => advice.find(([pattern]) => pattern.test(id));

/** The same change in many operations and statuses is told once. */
function grouped(changes) {
  const groups = new Map();
  for (const { id, text: whole, operation, operationId, path } of changes) {
    const text = whole.replace(/ for the response status `\d+`$/, ' of a response').replace(/ with the `\d+` status$/, '');
    const group = groups.get(`${id} ${text}`) ?? { id, text, places: new Set() };
    group.places.add(operationId ? `\`${operationId}\` (${operation} ${path})` : path ? `\`${path}\`` : 'the contract as a whole');
    groups.set(`${id} ${text}`, group);
  }
  return [...groups.values()].map(({ places, ...group }) => ({ ...group, places: [...places] }));
}

const few = (places) => (places.length > 6 ? `${places.slice(0, 5).join(', ')} and ${places.length - 5} more` : places.join(', '));
const list = (changes) => grouped(changes).map(({ text, places }) => `- ${text}: ${few(places)}`).join('\n');

const broken = (changes) => grouped(changes).map(({ id, text, places }) => {
  const [, whom, todo] = adviceOn(id);
  return `### ${text[0].toUpperCase()}${text.slice(1)}\n\n- **Where:** ${few(places)}\n- **Who is hurt:** ${whom}.\n- **Instead:** ${todo}\n- \`${id}\``;
}).join('\n\n');

/** The comment on one comparison, as Markdown. `against` says with what: "main (1.0.0)"; `told` that what breaks is on main, and not released. */
export function comment({ against, version, changes, refused, told }) {
  const breaking = changes.filter((change) => change.breaking);
  const others = changes.filter((change) => !change.breaking);
  const parts = [`## The contract ${version} beside ${against}`];
  if (changes.length === 0) parts.push('Nothing that a client could see is different.');
  else if (refused) parts.push(`**Refused.** ${breaking.length === 1 ? 'One change breaks' : `${breaking.length} changes break`} programs that work today, and the version promises that none does. Take the way named under "Instead", or raise the first number of \`info.version\` in openapi/openapi.yaml and tell partners what to change.`, broken(breaking));
  else if (told) parts.push('These changes break programs that work with the commit before. They are on main already, and no release has promised otherwise.', broken(breaking));
  else if (breaking.length > 0) parts.push('These changes break programs that work today, which is what the new major version says.', broken(breaking));
  else parts.push('Everything that works today goes on working.');
  if (others.length > 0) parts.push('### New, and harmless', list(others));
  return parts.join('\n\n');
}

/** One version's part of the changelog. */
export function chapter({ title, changes }) {
  const breaking = changes.filter((change) => change.breaking);
  const others = changes.filter((change) => !change.breaking);
  const parts = [`## ${title}`];
  if (breaking.length > 0) parts.push('### Breaking', list(breaking));
  if (others.length > 0) parts.push('### Other changes', list(others));
  if (changes.length === 0) parts.push('Nothing that a client could see.');
  return parts.join('\n\n');
}

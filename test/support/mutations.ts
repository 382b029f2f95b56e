import type { SchemaObject } from '../../src/contract/document.js';

/** A body that is wrong in one place. */
export interface Mutation { name: string; pointer: string; text: string; malformed?: true }

const mark = '@mark@';
const typesOf = ({ type }: SchemaObject): string[] => [type ?? []].flat();
const repeat = (text: string, times: number): string => Array.from({ length: times }, () => text).join('');

/** JSON texts that the schema refuses, by what they are. */
function wrongTexts(schema: SchemaObject, sample: unknown): Record<string, string> {
  const types = typesOf(schema);
  const texts: Record<string, string> = {};
  if (!types.includes('null')) texts['null'] = 'null';
  if (!types.includes('object')) texts['an object'] = '{"a":1}';
  if (!types.includes('array')) texts['an array'] = '[1]';
  if (!types.includes('boolean')) texts['a boolean'] = 'true';
  if (types.includes('boolean')) Object.assign(texts, { 'a boolean as text': '"true"', 'a boolean as number': '1' });
  if (types.includes('string')) Object.assign(texts, wrongStrings(schema));
  if (types.includes('integer')) Object.assign(texts, wrongIntegers(schema));
  if (types.includes('array')) {
    texts['too many entries'] = `[${Array.from({ length: Number(schema['maxItems']) + 1 }, () => JSON.stringify((sample as unknown[] | undefined)?.[0] ?? 'x')).join(',')}]`;
    // As many as a body holds, each of them wrong.
    const entry = typesOf(schema['items'] as SchemaObject).includes('object') ? '{}' : '1';
    texts['a hundred thousand wrong entries'] = `[${repeat(`${entry},`, Math.floor(240_000 / (entry.length + 1)))}${entry}]`;
  }
  return texts;
}

const wrongStrings = ({ minLength, maxLength, format }: SchemaObject): Record<string, string> => ({
  'a number': '7', 'a NUL byte': '"a\\u0000b"', 'too long': `"${repeat('x', Number(maxLength) + 1)}"`, 'much too long': `"${repeat('a-', 60_000)}"`,
  ...(Number(minLength) > 0 && { empty: '""' }), ...(format !== undefined && { 'of another form': '"\u2028"' }),
});

const wrongIntegers = ({ minimum, maximum }: SchemaObject): Record<string, string> => ({
  infinite: '1e400', 'minus infinite': '-1e400', 'a fraction': '1.5', 'as text': '"1"', 'more than 2^53': '9007199254740993',
  'too little': String(Number(minimum) - 1), 'too much': String(Number(maximum) + 1),
});

/** Every place of a body, each with every wrong thing that can stand there; `sample` is a good body. */
export function mutationsOf(schema: SchemaObject, sample: unknown): Mutation[] {
  return placesOf(schema, sample, '').flatMap(({ schema: at, value, pointer }) => {
    const body = (text: string): string => JSON.stringify(replaced(sample, pointer.split('/').slice(1))).replace(`"${mark}"`, () => text);
    const wrong = Object.entries(wrongTexts(at, value)).map(([name, text]): Mutation => ({ name: `${pointer} ${name}`, pointer, text: body(text) }));
    const halves = typesOf(at).includes('string') ? ['\\ud800', 'a\\uDFFFb', '\\udc00\\ud800'] : [];
    const unknown = at['unevaluatedProperties'] === false || at['additionalProperties'] === false ? ['colour', '__proto__', 'constructor', 'a\\u0000'] : [];
    return [
      ...wrong,
      ...halves.map((half): Mutation => ({ name: `${pointer} half a pair ${half}`, pointer, text: body(`"${half}"`), malformed: true })),
      ...unknown.map((name): Mutation => ({ name: `${pointer}/${name}`, pointer, text: body(withProperty(value, name)) })),
    ];
  });
}

interface Place { schema: SchemaObject; value: unknown; pointer: string }

function placesOf(schema: SchemaObject, value: unknown, pointer: string): Place[] {
  const properties = Object.entries(schema.properties ?? {}).flatMap(([name, property]) => placesOf(property, (value as Record<string, unknown> | undefined)?.[name] ?? exampleOf(property), `${pointer}/${name}`));
  const items = typesOf(schema).includes('array') ? placesOf(schema['items'] as SchemaObject, (value as unknown[] | undefined)?.[0], `${pointer}/0`) : [];
  return [{ schema, value, pointer }, ...properties, ...items];
}

const exampleOf = (schema: SchemaObject): unknown => (schema['examples'] as unknown[] | undefined)?.[0];

function withProperty(value: unknown, name: string): string {
  const text = JSON.stringify(value ?? {});
  return `${text.slice(0, -1)}${text === '{}' ? '' : ','}"${name}":1}`;
}

function replaced(value: unknown, [name, ...rest]: string[]): unknown {
  if (name === undefined) return mark;
  if (/^\d+$/.test(name)) return [replaced((value as unknown[] | undefined)?.[0], rest), ...((value as unknown[] | undefined) ?? []).slice(1)];
  return { ...(value as object | undefined), [name]: replaced((value as Record<string, unknown> | undefined)?.[name], rest) };
}

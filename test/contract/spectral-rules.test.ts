import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { changed, smallContract } from './rules/contract.js';
import { fixtures } from './rules/fixtures.js';

const folder = 'openapi/rules';
const files = (await readdir(folder)).filter((file) => file.endsWith('.yaml'));
const rulesets = await Promise.all(files.map(async (file) => parse(await readFile(join(folder, file), 'utf8')) as { rules?: object }));
const rules = rulesets.flatMap((ruleset) => Object.keys(ruleset.rules ?? {}));
const cases = Object.entries(fixtures).flatMap(([rule, changes]) => changes.map((change, index) => ({ rule, change, file: `${rule}-${String(index)}.json` })));

describe('the rules of openapi/rules', () => {
  const found = new Map<string, Set<string>>();

  // One run for all: Spectral takes a second to start.
  beforeAll(async () => {
    const contract = await smallContract();
    const temporary = await mkdtemp(join(tmpdir(), 'rules-'));
    await writeFile(join(temporary, 'valid.json'), JSON.stringify(contract));
    for (const { file, change } of cases) await writeFile(join(temporary, file), JSON.stringify(changed(contract, change)));
    const report = join(temporary, 'report');
    const spectral = ['node_modules/@stoplight/spectral-cli/dist/index.js', 'lint', join(temporary, '*.json')];
    await promisify(execFile)(process.execPath, [...spectral, '-r', join(folder, 'atelier.yaml'), '-f', 'json', '-o', report, '-q'])
      .catch((error: unknown) => { if ((error as { code?: unknown }).code !== 1) throw error; });
    for (const { source, code } of JSON.parse(await readFile(report, 'utf8')) as { source: string; code: string }[]) {
      found.set(basename(source), (found.get(basename(source)) ?? new Set()).add(code));
    }
    await rm(temporary, { recursive: true });
  }, 120_000);

  test('find nothing in the contract itself', () => expect(found.get('valid.json')).toBeUndefined());

  test('have fixtures, each of them', () => expect(Object.keys(fixtures).sort()).toEqual(rules.sort()));

  test.each(cases)('$rule reports $change', ({ rule, file }) => expect([...found.get(file) ?? []]).toEqual([rule]));
});

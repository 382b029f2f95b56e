import { describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = process.cwd();
const under = (folder: string, ending: RegExp): string[] => readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && ending.test(entry.name) && !entry.parentPath.includes('/.terraform'))
  .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

// Where names are: variables and outputs of tofu, secrets and variables of workflows, what programs read from their environment.
const programs = [
  ...under('infra', /\.(tf|tfvars|tfbackend|json)$/), ...under('.github', /\.yml$/), ...under('scripts', /\.(sh|mjs)$/), ...under('src', /\.ts$/),
  ...under('test/verify', /\.mjs$/),
].map(read).join('\n');
const scripts = new Set(Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts));

/** Names that others give, and that so are in no program of ours. */
const others = new Set(['AUTH0_CLIENT_ID', 'AUTH0_CLIENT_SECRET', 'http_code', 'pg_stat_activity', 'pg_terminate_backend', 'sort_by', 'time_total']);

/** What in the code of a document (between backticks, or in a block) names something that does not exist. */
function unknownIn(path: string, text: string): string[] {
  const code = [...text.matchAll(/```.*\n([^]*?)```|`([^`\n]+)`/g)].map(([, block, span]) => block ?? span).join('\n');
  const found = (pattern: RegExp, exists: (name: string) => boolean): string[] => [...code.matchAll(pattern)].map(([, name]) => name ?? '').filter((name) => !exists(name));
  const isFile = (name: string): boolean => /[*<$]/.test(name) || ['', 'infra', dirname(path)].some((folder) => existsSync(join(root, folder, name)));
  return [
    ...found(/npm run (?:--silent |-s )?([\w:-]+)/g, (name) => scripts.has(name)),
    ...found(/(?<![\w/.@~-])((?:\.github|auth0|bootstrap|docs|environments|generated|infra|modules|scripts|src|test)\/[\w./*<>$-]*[\w*>/])/g, isFile),
    ...found(/\b([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|[a-z]\w*_\w*[a-z0-9])\b/g, (name) => others.has(name) || new RegExp(`\\b${name}\\b`).test(programs)),
    ...[...text.matchAll(/\]\(([^)#:]+)(?:#[\w-]+)?\)/g)].map(([, link]) => link ?? '').filter((link) => !existsSync(join(root, dirname(path), link))),
  ];
}

describe('the documents of the cloud', () => {
  const documents = ['infra/README.md', 'docs/costs.md', 'docs/cloud-not-seen.md', ...under('docs/runbooks', /\.md$/)];

  test.each(documents)('%s names what exists', (path) => {
    expect(unknownIn(path, read(path))).toEqual([]);
  });

  test('a name that does not exist is found', () => {
    const text = ['`npm run infra:chek`', '`scripts/deploy/plans.sh`', '`DOCKERHUB_PASSWORD`', '`dockerhub_secret`', '[no](../docs/none.md)', '```sh\ntofu -var db_password=x\n```'].join(' and ');
    expect(unknownIn('infra/README.md', text)).toEqual(['infra:chek', 'scripts/deploy/plans.sh', 'DOCKERHUB_PASSWORD', 'dockerhub_secret', 'db_password', '../docs/none.md']);
  });

  test('the costs are what their numbers make, and within the budgets', () => {
    expect(execFileSync('node', ['scripts/infra-costs.mjs', '--check'], { cwd: root, encoding: 'utf8' })).toMatch(/^dev: .*\nproduction: .*\n$/);
  });

  test('each secret and variable of the workflows stands in the table', () => {
    const asked = new Set([...under('.github', /\.yml$/).map(read).join('\n').matchAll(/\b(?:secrets|vars)\.([A-Z_]+)/g)].map(([, name]) => name ?? ''));
    expect([...asked].filter((name) => !read('infra/README.md').includes(`\`${name}\``))).toEqual([]);
  });
});

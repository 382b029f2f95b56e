// Builds the client and packs it as it is published: dist/atelier-client-<version of the contract>.tgz.
//   npm run client:pack
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Packs the client. @returns the tarball's path @throws Error if its version is not the contract's, or it does not compile */
export function pack() {
  const { version } = JSON.parse(readFileSync('generated/openapi.json', 'utf8')).info;
  const manifest = JSON.parse(readFileSync('clients/typescript/package.json', 'utf8'));
  if (manifest.version !== version) throw new Error(`clients/typescript/package.json is ${manifest.version}, and the contract is ${version}: they are published together.`);
  const folder = mkdtempSync(join(tmpdir(), 'atelier-client-'));
  try {
    cpSync('clients/typescript', folder, { recursive: true });
    // npm publishes what a workflow has built only if the package names that repository.
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name } = process.env;
    const repository = { type: 'git', url: `git+${server}/${name}.git`, directory: 'clients/typescript' };
    if (server && name) writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...manifest, repository }, null, 2));
    // The types of the contract go with the package, beside what uses them.
    cpSync('generated/api.ts', join(folder, 'src/api.ts'));
    const bridge = join(folder, 'src/contract.ts');
    writeFileSync(bridge, readFileSync(bridge, 'utf8').replaceAll('../../../generated/api.js', './api.js'));
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    execFileSync(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '-p', folder], { stdio: 'inherit' });
    mkdirSync('dist', { recursive: true });
    const [{ filename }] = JSON.parse(execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', resolve('dist')], { cwd: folder, encoding: 'utf8' }));
    return resolve('dist', filename);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) console.log(pack());

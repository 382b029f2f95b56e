// Makes clients of the contract with the generators that partners use, compiles each, and lists the demo catalog through it.
//   npm run clients [-- part of a name]      needs Java, Maven, Python and Go
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { seedDemo } from '../support/demo.mjs';
import { startServers } from '../support/servers.mjs';
import { generators } from './generators.mjs';

const contract = resolve('generated/openapi.json');
const wanted = generators.filter(({ name }) => name.includes(process.argv[2] ?? ''));
const folder = mkdtempSync(join(tmpdir(), 'atelier-clients-'));

/** Runs commands one after another. @throws Error with what the one that failed has said */
function run(commands, cwd, env) {
  let output = '';
  for (const [command, ...args] of commands) {
    const { status, error, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8', maxBuffer: 1 << 28 });
    if (error?.code === 'ENOENT') throw new Error(`${command} is not installed.`);
    output = `${stdout}${stderr}`;
    if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${output.split('\n').slice(-40).join('\n')}`);
  }
  return output.trim();
}

function judge({ program, make, compile, list, env = () => process.env }, server) {
  const place = join(folder, program);
  cpSync(join('test/clients', program), place, { recursive: true });
  symlinkSync(resolve('node_modules'), join(place, 'node_modules'));
  const steps = { generates: make(place, contract), compiles: compile(), lists: [list(server)] };
  const times = [];
  for (const [step, commands] of Object.entries(steps)) {
    const began = Date.now();
    const said = run(commands, place, env());
    times.push(`${step} ${((Date.now() - began) / 1000).toFixed(1)} s`);
    if (step === 'lists' && !said.includes('Walnut dovetail box 4900 ')) throw new Error(`The walnut box is not what it prints: ${said}`);
  }
  return times;
}

let failed = 0;
let servers;
try {
  servers = await startServers(1, seedDemo);
  for (const generator of wanted) {
    try {
      console.log(`ok      ${generator.name.padEnd(42)}  ${judge(generator, servers.urls[0]).join('  ')}`);
    } catch (error) {
      failed += 1;
      console.log(`FAILED  ${generator.name}\n${error.message}`);
    }
  }
} finally {
  await servers?.stop();
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${wanted.length - failed} of ${wanted.length} clients list the catalog`);
process.exitCode = failed === 0 && wanted.length > 0 ? 0 : 1;

import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Starts what `npm start` starts, on free ports and with data of its own.
 * @param {string} [csv] a product CSV of Shopify that is imported first
 * @returns the addresses of the API and of the issuer, and `stop()`
 */
export async function startShop(csv) {
  const folder = await mkdtemp(join(tmpdir(), 'atelier-browser-'));
  const env = { ...process.env, ATELIER_DATA: folder, PORT: '0', ISSUER_PORT: '0' };
  const child = spawn(process.execPath, ['dist/src/local/start.js'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk) => { output += chunk; });
  const ended = new Promise((resolve) => { child.once('exit', resolve); });
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  try {
    for (let waited = 0; !output.includes('Ctrl-C'); waited += 100) {
      if (child.exitCode !== null || waited > 60_000) throw new Error(`The shop did not start. ${output}`);
      await sleep(100);
    }
    if (csv) {
      const { status } = spawnSync(process.execPath, ['dist/src/local/import.js', csv], { env, stdio: 'inherit' });
      if (status !== 0) throw new Error(`${csv} was not imported.`);
    }
    const { issuer } = JSON.parse(await readFile(join(folder, 'issuer', 'identity.json'), 'utf8'));
    return { url: new URL(/http\S+\/docs/.exec(output)[0]).origin, issuer: new URL(issuer).origin, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

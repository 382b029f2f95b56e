import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

interface Started { child: ChildProcess; output: () => string; url: string }

const data = mkdtempSync(join(tmpdir(), 'atelier-tour-'));
const env = { ...process.env, ATELIER_DATA: data, PORT: '0', ISSUER_PORT: '0', NODE_ENV: '', DATABASE_URL: '', LOG_LEVEL: 'warn' };

/** Starts what `npm start` starts, and waits until it says that it is ready or ends. */
async function start(overrides: Record<string, string> = {}): Promise<Started> {
  const child = spawn(process.execPath, ['dist/src/local/start.js'], { env: { ...env, ...overrides }, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  const ready = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { text += chunk.toString(); if (text.includes('Ctrl-C stops everything')) resolve(); });
    child.once('exit', () => { resolve(); });
  });
  await ready;
  return { child, output: () => text, url: /(http:\/\/[^/]+)\/v1\/products/.exec(text)?.[1] ?? '' };
}

async function stop({ child }: Started): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode;
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.kill('SIGINT');
  return ended;
}

/** The shell commands of a chapter of the README. */
function chapter(title: string): string {
  const [, text = ''] = readFileSync('README.md', 'utf8').split(`## ${title}\n`);
  return /```sh\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
}

describe('npm start', () => {
  let shop: Started;
  beforeAll(async () => { shop = await start(); }, 60_000);
  afterAll(async () => { await stop(shop); rmSync(data, { recursive: true, force: true }); });

  test('says where everything is', () => {
    expect(shop.output()).toMatch(/Atelier is ready/);
    expect(shop.output()).toContain(`${shop.url}/docs`);
    expect(shop.output()).toMatch(/alice or bob/);
    expect(shop.output()).toMatch(/npm run -s token/);
  });

  test('the tour of the README works as it is printed', () => {
    const tour = chapter('A tour in ten requests').replace('API=http://localhost:3000', `API=${shop.url}`);
    expect(tour).toContain(shop.url);
    // A bash that takes itself for one at the end of a network (stdin is a socket, SHLVL is 1) would read the machine's own settings first.
    const { stdout, stderr, status } = spawnSync('bash', ['--norc', '-euo', 'pipefail', '-c', tour], { env, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('"walnut-dovetail-box"');
    expect(stdout).toMatch(/HTTP\/1\.1 200 OK[\s\S]*"quantity":2/);
    expect(stdout.match(/HTTP\/1\.1 201 Created/g)).toHaveLength(2);
    expect(stdout.match(/Idempotency-Replayed: true/g)).toHaveLength(1);
    expect(new Set(stdout.match(/AT-\d{4}-\d{6}/g)).size).toBe(1);
    expect(stdout).toContain('"code":"insufficient_stock"');
  }, 60_000);

  test('a second instance on the same data is refused in one sentence', async () => {
    const second = await start();
    expect(second.child.exitCode).toBe(1);
    expect(second.output().trim().split('\n')).toHaveLength(1);
    expect(second.output()).toMatch(/in use by process \d+/);
  });

  test('a taken port is refused in one sentence that names it', async () => {
    const second = await start({ PORT: new URL(shop.url).port, ATELIER_DATA: mkdtempSync(join(data, 'other-')) });
    expect(second.child.exitCode).toBe(1);
    expect(second.output().trim()).toMatch(/^Port \d+ of 127\.0\.0\.1 is taken: set PORT to another/);
  });

  test('a broken variable is refused in one sentence that names it', async () => {
    const broken = await start({ CART_DAYS: 'soon' });
    expect(broken.child.exitCode).toBe(1);
    expect(broken.output().trim()).toBe('CART_DAYS is "soon", and must be a whole number from 1 to 365.');
  });

  test('a stop is clean, and a second start finds its data', async () => {
    const before = await fetch(`${shop.url}/v1/products?limit=1`).then((response) => response.json());
    expect(await stop(shop)).toBe(0);
    shop = await start();
    expect(shop.output()).not.toMatch(/Its catalog is new/);
    expect(await fetch(`${shop.url}/v1/products?limit=1`).then((response) => response.json())).toEqual(before);
  }, 60_000);
});

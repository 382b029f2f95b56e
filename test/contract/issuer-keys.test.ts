import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { IssuerKeys } from '../../src/http/issuer-keys.js';

// A minute in a test is a moment: only the clocks are moved, all else is real.
describe('the issuer\'s keys', () => {
  let kids: string[] = ['first'];
  let broken = false;
  let asked = 0;
  let issuer: Server;
  let keys: IssuerKeys;
  const kidsOf = async (kid?: string): Promise<(string | undefined)[] | undefined> => (await keys.having(kid))?.keys.map((key) => key.kid);
  const pass = async (milliseconds: number): Promise<void> => {
    await jest.advanceTimersByTimeAsync(milliseconds);
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => { setImmediate(resolve); });
    await new Promise((resolve) => { process.nextTick(resolve); });
  };
  const settled = async (count: number): Promise<void> => {
    while (asked < count) await new Promise((resolve) => { setImmediate(resolve); });
    await keys.having(undefined);
  };

  beforeEach(async () => {
    Logger.overrideLogger(false);
    [kids, broken, asked] = [['first'], false, 0];
    issuer = createServer((_, response) => {
      asked += 1;
      response.writeHead(broken ? 500 : 200).end(JSON.stringify({ keys: kids.map((kid) => ({ kid, kty: 'RSA' })) }));
    }).listen(0, '127.0.0.1');
    await once(issuer, 'listening');
    const url = `http://127.0.0.1:${(issuer.address() as AddressInfo).port}/`;
    keys = new IssuerKeys({ auth: { issuer: url, audience: 'x', jwksUri: url } });
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'performance', 'hrtime'] });
  });
  afterEach(() => {
    jest.useRealTimers();
    keys.onApplicationShutdown();
    issuer.closeAllConnections();
    issuer.close();
  });

  test('are fetched at the start, and again every ten minutes', async () => {
    await keys.onModuleInit();
    expect([keys.loaded, asked]).toEqual([true, 1]);
    kids = ['second'];
    await pass(10 * 60_000);
    await settled(2);
    expect(await kidsOf('second')).toEqual(['second']);
  });

  test('that were rotated are picked up when a token names them', async () => {
    await keys.onModuleInit();
    kids = ['second'];
    jest.setSystemTime(Date.now() + 31_000);
    expect(await kidsOf('second')).toEqual(['second']);
  });

  test('are asked for once in 30 seconds, however many unknown ones are named', async () => {
    await keys.onModuleInit();
    await Promise.all(Array.from({ length: 50 }, (_, at) => kidsOf(`forged-${at}`)));
    expect(asked).toBe(1);
    jest.setSystemTime(Date.now() + 31_000);
    await Promise.all(Array.from({ length: 50 }, (_, at) => kidsOf(`forged-${at}`)));
    expect(asked).toBe(2);
    await kidsOf('first');
    expect(asked).toBe(2);
  });

  test('are kept through an outage', async () => {
    await keys.onModuleInit();
    broken = true;
    await pass(10 * 60_000);
    await settled(2);
    expect([keys.loaded, await kidsOf('first')]).toEqual([true, ['first']]);
  });

  test('that were never had are asked for every 5 seconds, and not by each request', async () => {
    broken = true;
    await keys.onModuleInit();
    expect(keys.loaded).toBe(false);
    expect(await kidsOf('first')).toBeUndefined();
    expect(asked).toBe(1);
    broken = false;
    await pass(5_000);
    await settled(2);
    expect(await kidsOf('first')).toEqual(['first']);
  });

  test('that are none are no keys', async () => {
    kids = [];
    await keys.onModuleInit();
    expect(keys.loaded).toBe(false);
  });
});

import { test, expect } from '@jest/globals';
import { operations } from '../../src/contract/document.js';
import { expectConformance, type RawResponse } from '../support/conformance.js';
import { recordExcuse } from '../support/recorder.js';
import { sampleOf, send } from '../support/sample.js';
import { setting } from '../support/settings.js';
import { staff } from '../support/tokens.js';

// The last of all, for it leaves its callers without a quota: of an instance of its own, or of the one that is verified.
const at = process.env['VERIFY_QUOTA_URL'] ?? setting('TEST_API');
const patience = 2_000;
let next = 0;

const quotaOf = ({ headers }: RawResponse): number => Number(/q=(\d+)/.exec(headers['ratelimit-policy'] ?? '')?.[1]);

test.each([...operations.keys()])('429 %s, once the quota is used up', async (id) => {
  const sample = sampleOf(id, staff().token);
  // Behind a proxy that is trusted each operation has an address of its own. Refused for its Accept, a request changes nothing.
  const request = { ...sample, at, headers: { ...sample.headers, Accept: 'image/png', 'X-Forwarded-For': `203.0.113.${next += 1}` } };
  let answer = await send(id, request);
  const quota = quotaOf(answer);
  if (quota > patience) {
    recordExcuse(id, 429, `The quota of this instance is ${quota} requests, too many to use up. The tests see it with a quota of 3.`);
    return;
  }
  for (let sent = 1; sent <= quota && answer.status !== 429; sent += 1) answer = await send(id, request);
  expectConformance(id, answer);
  expect(answer.status).toBe(429);
});

import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { within } from '../support/operation.js';
import { customer, staff } from '../support/tokens.js';
import { goThrough, type Workflow } from './arazzo.js';

const { workflows } = parse(readFileSync('openapi/shopping.arazzo.yaml', 'utf8')) as { workflows: Workflow[] };
const workflow = (name: string): Workflow => workflows.find(({ workflowId }) => workflowId === name) ?? { workflowId: name, steps: [] };

test('the shopping tour of openapi/shopping.arazzo.yaml can be gone from its beginning to its end', async () => {
  expect(workflows.map(({ workflowId }) => workflowId)).toEqual(['sell', 'buy', 'fulfil']);
  await within('placeOrder', 201, 'the shopping tour', async () => {
    const [staffToken, customerToken] = [staff().token, customer().token];
    const { variantId } = await goThrough(workflow('sell'), { staffToken, sku: randomUUID(), key: randomUUID() });
    const { orderId, total } = await goThrough(workflow('buy'), { customerToken, variantId, key: randomUUID() });
    await goThrough(workflow('fulfil'), { staffToken, orderId, total, key: randomUUID() });
    expect(orderId).toEqual(expect.any(String));
  });
});

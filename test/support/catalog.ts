import { randomUUID } from 'node:crypto';
import type { Input, Schema } from '../../src/contract/types.js';
import { call } from './call.js';
import { staff } from './tokens.js';

/** A SKU that no other test has. */
export const newSku = (): string => `T-${randomUUID()}`;

/** The least that a variant needs, with a SKU of its own. */
export const variantBody = (overrides: Partial<Input<'createVariant'>['body']> = {}): Input<'createVariant'>['body'] =>
  ({ sku: newSku(), prices: [{ amount: 4900, currency: 'EUR' }], ...overrides });

/** A product of one variant, made through the API; it is out of stock. */
export async function makeProduct(overrides: Partial<Input<'createProduct'>['body']> = {}): Promise<Schema<'Product'>> {
  const body = { title: `Test product ${randomUUID()}`, variants: [variantBody()], ...overrides };
  return (await call('createProduct', { token: staff().token, body })).body;
}

/** Another variant, of that product or of a new one. */
export async function makeVariant(overrides: Partial<Input<'createVariant'>['body']> = {}, productId?: string): Promise<Schema<'Variant'>> {
  const path = { productId: productId ?? (await makeProduct()).id };
  return (await call('createVariant', { token: staff().token, path, body: variantBody(overrides) })).body;
}

/** A category at the top of the tree, or below `parentId`. */
export async function makeCategory(overrides: Partial<Input<'createCategory'>['body']> = {}): Promise<Schema<'Category'>> {
  return (await call('createCategory', { token: staff().token, body: { name: `Test category ${randomUUID()}`, ...overrides } })).body;
}

/** Receives pieces of a variant into the stock. */
export async function stockUp(variantId: string, pieces: number): Promise<void> {
  const answer = await call('adjustStock', { token: staff().token, key: randomUUID(), path: { variantId }, body: { delta: pieces, reason: 'received' } });
  if (answer.status !== 201) throw new Error(`adjustStock answered ${answer.status}: ${answer.text}`);
}

// What somebody writes who has only the package: finds what is in stock, and buys one of it. Returns the order.
import { createAtelierClient, dataOf, entries, type Problem, type Schema } from '@atelier/client';

export async function buy(baseUrl: string, token: string): Promise<Schema<'Order'>> {
  const client = createAtelierClient({ baseUrl, token });
  const variant = await anythingInStock(client);
  const { id: cartId } = await dataOf(client.POST('/v1/carts', { body: { currency: 'EUR' } }));
  await dataOf(client.PUT('/v1/carts/{cartId}/items/{variantId}', { params: { path: { cartId, variantId: variant.id } }, body: { quantity: variant.minQuantity } }));
  const { cartVersion, totals } = await dataOf(client.GET('/v1/carts/{cartId}/validation', { params: { path: { cartId }, query: { country: 'DE' } } }));
  if (!totals) throw new Error('Nothing is sent to Germany.');
  const shippingAddress = { name: 'Ada Lindqvist', line1: 'Kastanienallee 12', city: 'Berlin', postalCode: '10435', country: 'DE' };
  const { data, error } = await client.POST('/v1/orders', { body: { cartId, cartVersion, expectedTotal: totals.total, shippingAddress } });
  if (error) throw new Error(reason(error));
  return data;
}

async function anythingInStock(client: ReturnType<typeof createAtelierClient>): Promise<Schema<'Variant'>> {
  const products = entries((at) => client.GET('/v1/products', { params: { query: { inStock: true, currency: 'EUR', minPrice: 1, limit: 1, ...at } } }));
  for await (const { id: productId } of products) {
    const { variants } = await dataOf(client.GET('/v1/products/{productId}', { params: { path: { productId } } }));
    const found = variants.find(({ status, availability, prices }) => status === 'active' && availability === 'in_stock' && prices.some(({ currency }) => currency === 'EUR'));
    if (found) return found;
  }
  throw new Error('Nothing is in stock.');
}

function reason(problem: Problem): string {
  switch (problem.code) {
    case 'insufficient_stock': return `Only ${problem.shortages?.[0]?.available ?? 0} are left.`;
    case 'cart_changed': return `It is different now: ${problem.changes?.length ?? 0} changes.`;
    default: return `${problem.code}: ${problem.detail}`;
  }
}

import { call } from './call.js';
import { makeCategory, makeProduct, stockUp, variantBody } from './catalog.js';
import { OutOfReach } from './settings.js';
import type { Placed } from './shelf.js';
import { staff } from './tokens.js';

// What is undefined does not go over the wire.
const given = <T extends object>(value: { [Name in keyof T]: T[Name] | undefined }): T => JSON.parse(JSON.stringify(value)) as T;

/** The same as `place`, through the API; when something was made can not be arranged there. */
export async function placeByApi({ title = 'Thing', slug, description, vendor, tags, categories, status, images, createdAt, variants = [{ prices: { EUR: 1000 } }] }: Placed): Promise<string> {
  if (createdAt !== undefined) throw new OutOfReach('It needs a product of another time, which only the database can make.');
  const { token } = staff(['write:catalog']);
  const product = await makeProduct({
    title, ...given({ slug, description, vendor: vendor ?? undefined, tags, categoryIds: categories, images }),
    variants: variants.map(({ sku, prices }) => variantBody({ ...given({ sku }), prices: Object.entries(prices).map(([currency, amount]) => ({ currency: currency as 'EUR', amount })) })),
  });
  for (const [at, { stock, status: state }] of variants.entries()) {
    const variantId = product.variants[at]?.id ?? '';
    if (stock !== undefined) await stockUp(variantId, stock);
    if (state === 'archived') await call('archiveVariant', { token, path: { variantId }, ifMatch: '*' });
  }
  if (status === 'archived') await call('archiveProduct', { token, path: { productId: product.id }, ifMatch: '*' });
  return product.id;
}

/** The same as `placeCategories`, through the API. */
export async function placeCategoriesByApi(names: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const [position, name] of names.entries()) {
    const parentId = ids.at(-1);
    ids.push((await makeCategory({ name, position, ...(parentId !== undefined && { parentId }) })).id);
  }
  return ids;
}

import { createHash } from 'node:crypto';
import { slugOf } from './slug.js';

/**
 * SKUs for a product's variants, made of its slug and their options: the same for the same product, in whatever order they
 * stand, and other ones for every other product, since a slug has no underscore.
 * @param options the values of each variant
 */
export function makeSkus(slug: string, options: readonly (readonly string[])[]): string[] {
  const plain = options.map((values) => [slug, ...values.map((value) => slugOf(value, ''))].join('_'));
  return plain.map((sku, at) => {
    const clear = sku.length <= 64 && !sku.endsWith('_') && !sku.includes('__') && plain.indexOf(sku) === plain.lastIndexOf(sku);
    return clear ? sku : `${sku.slice(0, 51)}_${createHash('sha256').update(JSON.stringify([slug, options[at]])).digest('hex').slice(0, 12)}`;
  });
}

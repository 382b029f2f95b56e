import type { Output, Schema } from '../contract/types.js';
import type { Facets } from './search-facets.js';
import type { FoundProduct } from './search-product.js';

function productSummary({ id, slug, title, vendor, image, tags, categoryIds, priceRanges, available, createdAt, updatedAt }: FoundProduct): Schema<'ProductSummary'> {
  return {
    id, slug, title,
    ...(vendor !== null && { vendor }),
    ...(image && { image }),
    tags, categoryIds,
    priceRanges: priceRanges as Schema<'PriceRange'>[],
    availability: available ? 'in_stock' : 'out_of_stock',
    createdAt: new Date(createdAt).toISOString(), updatedAt: new Date(updatedAt).toISOString(),
  };
}

/** A page of products as the contract shows it. */
export function productList({ data, page, facets }: { data: FoundProduct[]; page: Schema<'Page'>; facets?: Facets }): Output<'listProducts'> {
  return { data: data.map(productSummary), page, ...(facets && { facets }) };
}

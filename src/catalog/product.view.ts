import type { Schema } from '../contract/types.js';
import type { ProductRecord, VariantRecord } from './product-reader.js';

const time = (text: string): string => new Date(text).toISOString();

const canBeBought = ({ status, onHand }: VariantRecord): boolean => status === 'active' && onHand > 0;

export const variantView = (variant: VariantRecord): Schema<'Variant'> => ({
  id: variant.id,
  productId: variant.productId,
  sku: variant.sku,
  options: variant.options,
  prices: variant.prices,
  minQuantity: variant.minQuantity,
  maxQuantity: variant.maxQuantity,
  status: variant.status,
  availability: canBeBought(variant) ? 'in_stock' : 'out_of_stock',
  version: variant.version,
  createdAt: time(variant.createdAt),
  updatedAt: time(variant.updatedAt),
});

export const productView = (product: ProductRecord): Schema<'Product'> => ({
  id: product.id,
  slug: product.slug,
  title: product.title,
  description: product.description,
  ...(product.vendor !== null && { vendor: product.vendor }),
  status: product.status,
  tags: product.tags,
  categoryIds: product.categoryIds,
  images: product.images,
  variants: product.variants.map(variantView),
  availability: product.variants.some(canBeBought) ? 'in_stock' : 'out_of_stock',
  version: product.version,
  createdAt: time(product.createdAt),
  updatedAt: time(product.updatedAt),
});

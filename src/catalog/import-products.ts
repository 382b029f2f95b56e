import type { Schema } from '../contract/types.js';
import { checkProduct } from './import-check.js';
import type { Cell, Faults } from './import-faults.js';
import type { Row } from './import-rows.js';
import { readImage, readSale, readTags, type Sale } from './import-values.js';
import { readVariants, type ImportedVariant } from './import-variants.js';
import { safeHtml } from './safe-html.js';
import { slugOf } from './slug.js';

type Image = Schema<'ProductImage'>;

/** A product as a file has it, ready to be written. */
export interface ImportedProduct {
  slug: string;
  sale: Sale;
  /** Where its handle stands. */
  cell: Cell;
  title: string;
  /** Only what the file has a column for: the rest stays as it is. */
  details: { description?: string; vendor?: string | null; tags?: string[]; images?: Image[] };
  variants: ImportedVariant[];
}

const mostImages = 20;

/** Puts the rows together that are of one product; in the order of the file. */
export function groupRows(rows: readonly Row[], faults: Faults): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const cell = row.cell('handle');
    const text = cell.text || row.cell('title').text;
    const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) ? text : slugOf(text, '');
    const group = groups.get(slug);
    const first = group?.[0]?.cell('handle');
    if (text === '') faults.add(cell, 'is empty');
    else if (slug === '') faults.add(cell, `is "${text}", of which no address can be made: use letters from a to z and digits`);
    else if (first && first.text !== cell.text) faults.add(cell, `is "${text}", which has the same address as "${first.text}" in line ${first.line}: ${slug}`);
    else if (group) group.push(row);
    else groups.set(slug, [row]);
  }
  return groups;
}

/** Reads the rows of a product. What is hidden or archived is not looked at any further. */
export function readProduct(slug: string, rows: readonly [Row, ...Row[]], currency: string, faults: Faults): ImportedProduct {
  const [row] = rows;
  const sale = readSale(row.cell('status'), row.cell('published'), faults);
  const product: ImportedProduct = { slug, sale, cell: row.cell('handle'), title: row.cell('title').text, details: {}, variants: [] };
  if (sale !== 'active') return product;
  for (const other of rows) {
    const title = other.cell('title');
    if (title.text !== '' && title.text !== product.title) faults.add(title, `is "${title.text}", and line ${row.line} calls the same product "${product.title}"`);
  }
  const cells = new Map<string, Cell>([['/title', row.cell('title')], ['/description', row.cell('description')], ['/vendor', row.cell('vendor')], ['/tags', row.cell('tags')], ['/slug', product.cell], ['', product.cell]]);
  product.variants = readVariants(rows, slug, currency, faults);
  product.variants.forEach((variant, at) => { for (const [pointer, cell] of variant.cells) cells.set(`/variants/${at}${pointer}`, cell); });
  const images = readImages(rows, faults);
  images.forEach(({ cell, altCell }, at) => cells.set(`/images/${at}`, cell).set(`/images/${at}/alt`, altCell));

  const { details } = product;
  const vendor = row.cell('vendor').text;
  const description = row.cell('description').text;
  if (row.knows('description')) details.description = safeHtml(description).trim();
  if (row.knows('vendor')) details.vendor = vendor === '' ? null : vendor;
  // What a shop calls a product's type is one more word to find it by; categories are a tree that somebody thought about.
  if (row.knows('tags') || row.knows('type')) details.tags = readTags(row.cell('tags'), row.cell('type'));
  if (row.knows('image')) details.images = images.slice(0, mostImages).map(({ url, alt }) => ({ url, alt }));
  checkProduct({
    slug, title: product.title, description, ...(vendor !== '' && { vendor }), ...(details.tags && { tags: details.tags }), ...(details.images && { images: details.images }),
    variants: product.variants.map(({ sku, options, amount }) => ({ sku, options, prices: [{ amount, currency: currency as Schema<'Currency'> }] })),
  }, cells, faults);
  return product;
}

/** The pictures by their positions, then those of variants; each once. */
function readImages(rows: readonly Row[], faults: Faults): (Image & { cell: Cell; altCell: Cell })[] {
  const own = rows.map((row, at) => {
    const position = row.cell('imagePosition');
    if (!/^\d{0,6}$/.test(position.text)) faults.add(position, `is "${position.text}", and must be a whole number`);
    return { row, position: position.text === '' ? at + 1 : Number(position.text) };
  }).toSorted((a, b) => a.position - b.position);
  const found = [
    ...own.map(({ row }) => ({ cell: row.cell('image'), altCell: row.cell('imageAlt'), alt: row.cell('imageAlt').text })),
    ...rows.map((row) => ({ cell: row.cell('variantImage'), altCell: row.cell('variantImage'), alt: '' })),
  ].flatMap(({ cell, altCell, alt }) => {
    const url = readImage(cell, faults);
    return url === undefined ? [] : [{ url, alt, cell, altCell }];
  });
  return found.filter(({ url }, at) => found.findIndex((other) => other.url === url) === at);
}

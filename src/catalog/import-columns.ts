import { ImportRefused } from './import-faults.js';

// Each field with the names that Shopify's exports have had for its column; capital letters make no difference.
const names = {
  handle: ['Handle', 'URL handle'],
  title: ['Title'],
  description: ['Body (HTML)', 'Body HTML', 'Description'],
  vendor: ['Vendor'],
  type: ['Type', 'Product type'],
  tags: ['Tags'],
  published: ['Published', 'Published on online store'],
  status: ['Status'],
  option1Name: ['Option1 Name'], option1Value: ['Option1 Value'],
  option2Name: ['Option2 Name'], option2Value: ['Option2 Value'],
  option3Name: ['Option3 Name'], option3Value: ['Option3 Value'],
  sku: ['Variant SKU', 'SKU'],
  quantity: ['Variant Inventory Qty', 'Inventory quantity'],
  price: ['Variant Price', 'Price'],
  image: ['Image Src', 'Product image URL'],
  imagePosition: ['Image Position'],
  imageAlt: ['Image Alt Text'],
  variantImage: ['Variant Image', 'Variant image URL'],
} as const;

// What else those exports have, and means nothing here: parcels, taxes, other sales channels.
const unused = [
  /^variant (grams|inventory tracker|inventory policy|fulfillment service|compare at price|requires shipping|taxable|barcode|weight unit|tax code)$/i,
  /^(barcode|compare-at price|charge tax|tax code|inventory tracker|continue selling when out of stock|weight value \(grams\)|weight unit for display|requires shipping|fulfillment service)$/i,
  /^(gift card|cost per item|product category|custom product type|collection|template suffix|option[123] linked to|unit price .*|(variant )?unit price measure.*)$/i,
  /^(seo |google shopping ?\/|inventory available: )/i, /^(price|compare at price|included) \/ /i, / \((product|variant)\.metafields\./i,
];

export type Field = keyof typeof names;

const fields = new Map((Object.keys(names) as Field[]).flatMap((field) => names[field].map((name) => [name.toLowerCase(), field] as const)));
const needed: Field[] = ['handle', 'title', 'price'];

export interface Columns {
  /** The place of each field in a record. */
  at: ReadonlyMap<Field, number>;
  /** As the file calls them. */
  names: readonly string[];
  /** What nobody knows, and is not read: a name that is misspelt, perhaps. */
  ignored: string[];
}

/** What a field's column is called, if the file does not have it. */
export const nameOf = (field: Field): string => names[field][0];

/** Reads the first line of a file. @throws ImportRefused */
export function readColumns(header: readonly string[]): Columns {
  const columns = header.map((name) => name.trim());
  if (columns.length === 1 && /[;\t]/.test(columns[0] ?? '')) throw new ImportRefused('The first line has no commas: save the file with commas between its columns. Nothing was imported.');
  const at = new Map<Field, number>();
  const ignored: string[] = [];
  columns.forEach((name, index) => {
    const field = fields.get(name.toLowerCase());
    const first = field && at.get(field);
    if (first !== undefined) throw new ImportRefused(`The columns "${columns[first] ?? ''}" and "${name}" say the same: leave one of them out. Nothing was imported.`);
    if (field) at.set(field, index);
    else if (name !== '' && !unused.some((pattern) => pattern.test(name))) ignored.push(name);
  });
  const missing = needed.filter((field) => !at.has(field));
  if (missing.length > 0) throw new ImportRefused(`This is no product file of Shopify's: its first line lacks ${missing.map((field) => `"${nameOf(field)}"`).join(', ')}. Nothing was imported.`);
  return { at, names: columns, ignored };
}

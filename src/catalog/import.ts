import type { EntityManager } from '@mikro-orm/postgresql';
import { sqlState, violated } from '../database/transaction.js';
import { Faults, ImportRefused } from './import-faults.js';
import { groupRows, readProduct, type ImportedProduct } from './import-products.js';
import { readRows, type Row } from './import-rows.js';
import type { ImportedVariant } from './import-variants.js';
import { ImportBatch, type ImportCounts, type ImportState, type StockLevel } from './import-save.js';

export interface ImportOptions {
  /** That of the file's prices. */
  currency: string;
  /** Do everything, and undo it at the end. */
  dryRun?: boolean;
  /** Writes stock into the ledger; answers how many changed. It is the inventory's, which the catalog does not know. */
  setStock: (em: EntityManager, levels: StockLevel[]) => Promise<number>;
  /** Called with how many of the file's products are written. */
  onProgress?: (done: number, total: number) => void;
}

export type ImportSummary = ImportCounts & {
  /** Columns of the file that are not known. */
  ignored: string[];
};

const batchSize = 50;

/**
 * Takes the products of a CSV as Shopify exports it, all or none, in one transaction; what is there already and the same is not
 * written. A product is found by its handle, which is or was its slug. Products of the catalog that the file lacks stay;
 * variants that the file's product lacks are archived.
 * @throws ImportRefused if the file has errors
 */
export async function importProducts(em: EntityManager, file: AsyncIterable<Uint8Array>, { currency, dryRun = false, setStock, onProgress }: ImportOptions): Promise<ImportSummary> {
  const { products, ignored } = await readProducts(file, currency);
  const counts: ImportCounts = { created: 0, updated: 0, unchanged: 0, archived: 0, leftOut: 0, variantsCreated: 0, variantsUpdated: 0, variantsArchived: 0, stockChanges: 0 };
  const state: ImportState = { currency, counts, faults: new Faults(), seen: new Map() };
  const transaction = em.fork();
  onProgress?.(0, products.length);
  await transaction.begin();
  try {
    // The plans of triggers and foreign keys are kept for the session: made for an empty catalog they would read whole tables at the end.
    await transaction.execute('SET LOCAL plan_cache_mode = force_custom_plan');
    for (let at = 0; at < products.length; at += batchSize) {
      const levels = await new ImportBatch(transaction, state).save(products.slice(at, at + batchSize));
      counts.stockChanges += await setStock(transaction, levels);
      transaction.clear();
      onProgress?.(Math.min(at + batchSize, products.length), products.length);
    }
    state.faults.refuse();
    if (dryRun) await transaction.rollback();
    else await transaction.commit();
  } catch (error) {
    await transaction.rollback();
    throw meanwhile(error) ? new ImportRefused('Somebody else wrote to the same products at the same time. Nothing was imported: try again.') : error;
  }
  return { ...counts, ignored };
}

// What was free when it was looked at is taken now, or each waits for the other.
const meanwhile = (error: unknown): boolean => ['variants_sku_unique', 'product_slugs_slug_unique'].includes(violated(error) ?? '') || ['40P01', '40001'].includes(sqlState(error) ?? '');

async function readProducts(file: AsyncIterable<Uint8Array>, currency: string): Promise<{ products: ImportedProduct[]; ignored: string[] }> {
  const faults = new Faults();
  const rows: Row[] = [];
  let ignored: string[] = [];
  for await (const row of readRows(file, faults, (columns) => { ({ ignored } = columns); })) rows.push(row);
  const products = [...groupRows(rows, faults)].flatMap(([slug, [first, ...rest]]) => (first ? [readProduct(slug, [first, ...rest], currency, faults)] : []));
  refuseSharedSkus(products, faults);
  faults.refuse();
  if (products.length === 0) throw new ImportRefused('The file has no products: there is nothing behind its first line.');
  return { products, ignored };
}

function refuseSharedSkus(products: readonly ImportedProduct[], faults: Faults): void {
  const seen = new Map<string, ImportedVariant>();
  for (const variant of products.flatMap(({ variants }) => variants)) {
    const other = seen.get(variant.sku);
    // Two that are made are the same only where the options are, which was said already.
    if (other && !(other.made && variant.made)) faults.add(variant.cell, `is "${variant.sku}", as in line ${other.cell.line}, and a SKU stands for one variant`);
    else seen.set(variant.sku, variant);
  }
}

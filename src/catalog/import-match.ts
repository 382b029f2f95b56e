import type { Cell, Faults } from './import-faults.js';
import type { ImportedVariant } from './import-variants.js';
import type { Variant } from './variant.entity.js';

const key = (options: readonly { name: string; value: string }[]): string => JSON.stringify(options.map(({ name, value }) => [name, value]));

export interface Match { wanted: ImportedVariant; variant: Variant | undefined }

/**
 * Finds the variant of the product that each of the file is: the one with its SKU, else the one with its options.
 * @param all of the product, archived ones included
 * @returns each of the file, and the active ones that the file does not have any more
 */
export function matchVariants(wanted: readonly ImportedVariant[], all: readonly Variant[], faults: Faults): { matches: Match[]; gone: Variant[] } {
  const active = new Set(all.filter((variant) => !variant.isArchived()));
  const take = (found: Variant | undefined): Variant | undefined => {
    if (found) active.delete(found);
    return found;
  };
  const bySku = wanted.map(({ sku, cell }) => {
    if (all.some((variant) => variant.sku === sku && variant.isArchived())) refuseArchived(cell, sku, faults);
    return take([...active].find((variant) => variant.sku === sku));
  });
  const matches = wanted.map((each, at) => ({ wanted: each, variant: bySku[at] ?? take([...active].find(({ options }) => key(options) === key(each.options))) }));
  return { matches, gone: [...active] };
}

const refuseArchived = (cell: Cell, sku: string, faults: Faults): void =>
  faults.add(cell, `names the variant ${sku}, which was archived here, and what is archived stays so: give it another SKU`);

/** What the file would change of a variant; undefined if nothing. A SKU that the file does not name stays. */
export function variantPatch(variant: Variant, { sku, made, options }: ImportedVariant): Partial<Pick<Variant, 'sku' | 'options'>> | undefined {
  const patch = { ...(!made && sku !== variant.sku && { sku }), ...(key(options) !== key(variant.options) && { options }) };
  return Object.keys(patch).length > 0 ? patch : undefined;
}

import type { Fault } from '../errors.js';

interface VariantBody {
  options?: { name: string }[];
  prices?: { currency: string }[];
  minQuantity?: number;
  maxQuantity?: number;
}

/**
 * What JSON Schema can not say of a variant, where it is not met: a currency and an option's name stand once, the fewest is not more than the most.
 * @param pointer where the variant is in the request: `/body`, `/body/variants/0`
 */
export function variantFaults({ options = [], prices = [], minQuantity = 1, maxQuantity = 999 }: VariantBody, pointer: string): Fault[] {
  return [
    ...repeated(prices.map(({ currency }) => currency)).map((at) => ({ pointer: `${pointer}/prices/${at}/currency`, code: 'repeated', message: 'stands in an earlier price already' })),
    ...repeated(options.map(({ name }) => name)).map((at) => ({ pointer: `${pointer}/options/${at}/name`, code: 'repeated', message: 'stands in an earlier option already' })),
    ...(minQuantity > maxQuantity ? [{ pointer: `${pointer}/minQuantity`, code: 'maximum', message: 'must be <= maxQuantity' }] : []),
  ];
}

/** The places of values that stand before. */
const repeated = (values: string[]): number[] => values.flatMap((value, at) => (values.indexOf(value) < at ? [at] : []));

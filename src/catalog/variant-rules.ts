import { invalid } from '../errors.js';

interface VariantBody {
  options?: { name: string }[];
  prices?: { currency: string }[];
  minQuantity?: number;
  maxQuantity?: number;
}

/**
 * What JSON Schema can not say of a variant: a currency and an option's name stand once, the fewest is not more than the most.
 * @param pointer Where the variant is in the request: `/body`, `/body/variants/0`
 * @throws ShopError `validation_failed`
 */
export function checkVariant({ options = [], prices = [], minQuantity = 1, maxQuantity = 999 }: VariantBody, pointer: string): void {
  const price = repeated(prices.map(({ currency }) => currency));
  if (price !== -1) throw invalid(`${pointer}/prices/${price}/currency`, 'repeated', 'stands in an earlier price already');
  const option = repeated(options.map(({ name }) => name));
  if (option !== -1) throw invalid(`${pointer}/options/${option}/name`, 'repeated', 'stands in an earlier option already');
  if (minQuantity > maxQuantity) throw invalid(`${pointer}/minQuantity`, 'maximum', 'must be <= maxQuantity');
}

const repeated = (values: string[]): number => values.findIndex((value, at) => values.indexOf(value) < at);

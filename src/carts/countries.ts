/** Where the shop delivers to: a tax rate in basis points (1900 is 19 %) and the flat shipping by currency, in minor units. */
export type Countries = Readonly<Record<string, { readonly taxBasisPoints: number; readonly shipping: Readonly<Record<string, number>> }>>;

const defaults: Countries = {
  DE: { taxBasisPoints: 1900, shipping: { EUR: 490, USD: 590 } },
  AT: { taxBasisPoints: 2000, shipping: { EUR: 690, USD: 790 } },
  FR: { taxBasisPoints: 2000, shipping: { EUR: 790, USD: 890 } },
  NL: { taxBasisPoints: 2100, shipping: { EUR: 690, USD: 790 } },
  CH: { taxBasisPoints: 810, shipping: { EUR: 1290, USD: 1490 } },
  GB: { taxBasisPoints: 2000, shipping: { EUR: 1190, USD: 1290 } },
  US: { taxBasisPoints: 0, shipping: { EUR: 1890, USD: 1990 } },
  JP: { taxBasisPoints: 1000, shipping: { EUR: 2190, USD: 2390, JPY: 3500 } },
  KW: { taxBasisPoints: 0, shipping: { USD: 2390, KWD: 7350 } },
};

/**
 * Reads COUNTRIES, a JSON object such as `{"DE":{"taxBasisPoints":1900,"shipping":{"EUR":490}}}`; without it, the demo's countries.
 * @throws Error that says which part is wrong.
 */
export function countriesFrom(text: string | undefined): Countries {
  if (!text) return defaults;
  let parsed: unknown;
  try { parsed = JSON.parse(text); } catch { throw new Error('COUNTRIES is no JSON. It looks like {"DE":{"taxBasisPoints":1900,"shipping":{"EUR":490}}}.'); }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw new Error('COUNTRIES must be a JSON object with a country code for each name.');
  for (const [country, entry] of Object.entries(parsed as Record<string, { taxBasisPoints?: unknown; shipping?: unknown } | null>)) {
    if (!/^[A-Z]{2}$/.test(country)) throw new Error(`COUNTRIES names "${country}", which is no country code of two capital letters.`);
    if (!isAmount(entry?.taxBasisPoints, 10_000)) throw new Error(`COUNTRIES.${country}.taxBasisPoints must be a whole number from 0 to 10000 (1900 is 19 %).`);
    const shipping = entry?.shipping;
    if (typeof shipping !== 'object' || shipping === null || Object.entries(shipping).some(([currency, amount]) => !/^[A-Z]{3}$/.test(currency) || !isAmount(amount, 999_999_999))) {
      throw new Error(`COUNTRIES.${country}.shipping must map currencies to whole minor units, such as {"EUR":490}.`);
    }
  }
  return parsed as Countries;
}

const isAmount = (value: unknown, most: number): boolean => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most;

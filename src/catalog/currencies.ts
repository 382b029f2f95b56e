// ISO 4217 gives all others two. (Intl follows CLDR, which drops decimals that are hardly used.)
const decimals: Record<string, number> = {
  ...Object.fromEntries(['BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'VND', 'VUV', 'XAF', 'XOF', 'XPF'].map((code) => [code, 0])),
  ...Object.fromEntries(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'].map((code) => [code, 3])),
};

/** How many decimals the amounts of a currency have. */
export const decimalsOf = (currency: string): number => decimals[currency] ?? 2;

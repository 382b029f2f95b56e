const none = new Set(['BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'VND', 'VUV', 'XAF', 'XOF', 'XPF']);
const three = new Set(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND']);

/** An amount of minor units for people, with the decimals of ISO 4217: `52.00 EUR`, `1999 JPY`. (Intl has other decimals for some.) */
export function amountText(amount: number, currency: string): string {
  const decimals = none.has(currency) ? 0 : three.has(currency) ? 3 : 2;
  const digits = String(amount).padStart(decimals + 1, '0');
  return `${decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`} ${currency}`;
}

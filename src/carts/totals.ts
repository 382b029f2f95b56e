import type { Countries } from './countries.js';

/** The largest amount that the contract has, in minor units. */
export const largestAmount = 999_999_999_999;

/** Amounts in minor units of one currency. */
export interface Totals { subtotal: number; shipping: number; tax: number; total: number }

/** What lines come to, in minor units. */
export const subtotalOf = (lines: readonly { quantity: number; unitAmount: number }[]): number => lines.reduce((sum, { quantity, unitAmount }) => sum + quantity * unitAmount, 0);

/**
 * What lines come to, delivered to a country: flat shipping, and the country's tax of both, rounded half up. Nothing to deliver costs nothing.
 * @returns undefined if nothing is delivered to the country in this currency
 */
export function totalsOf(lines: readonly { quantity: number; unitAmount: number }[], currency: string, country: string, countries: Countries): Totals | undefined {
  const served = countries[country];
  const flat = served?.shipping[currency];
  if (!served || flat === undefined) return undefined;
  const subtotal = subtotalOf(lines);
  const shipping = lines.length === 0 ? 0 : flat;
  const tax = taxOf(subtotal + shipping, served.taxBasisPoints);
  return { subtotal, shipping, tax, total: subtotal + shipping + tax };
}

// The product of an amount and basis points can be more than a double holds exactly.
const taxOf = (base: number, basisPoints: number): number => Number((BigInt(base) * BigInt(basisPoints) + 5_000n) / 10_000n);

import { describe, expect, test } from '@jest/globals';
import { amountText } from '../../src/carts/amount.js';
import { totalsOf } from '../../src/carts/totals.js';

const countries = {
  DE: { taxBasisPoints: 1900, shipping: { EUR: 490 } },
  CH: { taxBasisPoints: 810, shipping: { EUR: 0 } },
  US: { taxBasisPoints: 0, shipping: { EUR: 1890 } },
};
const lines = (unitAmount: number, quantity = 1): { quantity: number; unitAmount: number }[] => [{ quantity, unitAmount }];

describe('totals', () => {
  test('are the sum of the lines, flat shipping and the tax of both', () => {
    expect(totalsOf([...lines(4900, 2), ...lines(100, 3)], 'EUR', 'DE', countries)).toEqual({ subtotal: 10100, shipping: 490, tax: 2012, total: 12602 });
  });

  test.each([
    [49, 4], // 3.969
    [50, 4], // 4.05
    [500, 41], // 40.5 is half: up
    [499, 40], // 40.419
  ])('round the tax of %i half up to %i', (amount, tax) => {
    expect(totalsOf(lines(amount), 'EUR', 'CH', countries)?.tax).toBe(tax);
  });

  test('stay exact where a double would not', () => {
    // 999999995001 x 9999 + 5000 is odd and above 2^53: doubles make 999899995002 of it.
    expect(totalsOf(lines(999_999_995_001), 'EUR', 'AT', { AT: { taxBasisPoints: 9999, shipping: { EUR: 0 } } })?.tax).toBe(999_899_995_001);
  });

  test('without tax are subtotal and shipping', () => {
    expect(totalsOf(lines(1000), 'EUR', 'US', countries)).toEqual({ subtotal: 1000, shipping: 1890, tax: 0, total: 2890 });
  });

  test('of nothing are nothing', () => {
    expect(totalsOf([], 'EUR', 'DE', countries)).toEqual({ subtotal: 0, shipping: 0, tax: 0, total: 0 });
  });

  test('are undefined where nothing is delivered', () => {
    expect(totalsOf(lines(1), 'EUR', 'AQ', countries)).toBeUndefined();
    expect(totalsOf(lines(1), 'USD', 'DE', countries)).toBeUndefined();
  });
});

describe('an amount for people', () => {
  test.each([[5200, 'EUR', '52.00 EUR'], [5, 'EUR', '0.05 EUR'], [0, 'EUR', '0.00 EUR'], [1999, 'JPY', '1999 JPY'], [7350, 'KWD', '7.350 KWD'], [1, 'IQD', '0.001 IQD']])('%i %s is %s', (amount, currency, text) => {
    expect(amountText(amount, currency)).toBe(text);
  });
});

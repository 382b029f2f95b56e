import { randomInt } from 'node:crypto';

// What NFKD does not take apart into a letter and its mark.
const letters: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ı: 'i' };

/** A slug of some text, at most 110 characters long, so that a number fits behind it; `otherwise` if no letter is left. */
export function slugOf(text: string, otherwise: string): string {
  const plain = text.toLowerCase().replaceAll(/[ßæœøđðłþı]/g, (letter) => letters[letter] ?? letter).normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.replaceAll(/[^a-z0-9]+/g, '-').replace(/^-/, '').slice(0, 110).replace(/-$/, '') || otherwise;
}

/** The slugs to try in turn: as it is, with 2 to 50 behind it, then with numbers that hardly anybody has. Never ends. */
export function* slugsLike(slug: string): Generator<string, never> {
  yield slug;
  for (let number = 2; number <= 50; number += 1) yield `${slug}-${number}`;
  for (;;) yield `${slug}-${randomInt(51, 1_000_000_000)}`;
}

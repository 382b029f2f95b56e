/** What a search asks for. */
export interface SearchQuery {
  /** As it was typed, for what has operators. */
  text: string;
  /** Each word once. */
  words: string[];
  /** Whether it is for the full text alone: `"a phrase"`, `-without`, `this OR that`, or so many words that it is a quotation. */
  literal: boolean;
}

/** Each word is looked up by itself, which takes its time. */
const mostWords = 12;

/** A longer one is no word that anybody types. */
const longestSwapped = 24;

const operators = /"|(^|\s)-[\p{L}\p{N}]|\sOR\s/u;

/**
 * The words that a word may be if two neighbouring letters of it changed places, the commonest slip and the one that leaves the fewest
 * trigrams as they were. A word of less than four letters is taken as it is.
 */
export function swapped(word: string): string[] {
  const letters = Array.from(word);
  if (letters.length < 4 || letters.length > longestSwapped) return [];
  return letters.slice(1).flatMap((letter, at) => (letter === letters[at] ? [] : [letters.toSpliced(at, 2, letter, letters[at] ?? '').join('')]));
}

/** Reads a query. What has neither letter nor digit is no word; a query without words finds nothing. */
export function searchQuery(q: string): SearchQuery {
  const text = q.normalize('NFC');
  const words = new Set(text.split(/\s+/).map((word) => word.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')).filter(Boolean));
  return { text, words: [...words], literal: words.size > mostWords || operators.test(text) };
}

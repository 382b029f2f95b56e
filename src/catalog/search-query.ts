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

const operators = /"|(^|\s)-[\p{L}\p{N}]|\sOR\s/u;

/** Reads a query. What has neither letter nor digit is no word; a query without words finds nothing. */
export function searchQuery(q: string): SearchQuery {
  const text = q.normalize('NFC');
  const words = new Set(text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)));
  return { text, words: [...words], literal: words.size > mostWords || operators.test(text) };
}

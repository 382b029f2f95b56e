// Writes the changelog of the contract: a chapter for each release, and one for what is not released yet.
//   npm run contract:changelog [-- file]      docs/contract-changelog.md by default
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chapter } from './comment.mjs';
import { between } from './compare.mjs';
import { contractAt, current, releases, versionOf } from './versions.mjs';

/** The whole changelog, as Markdown; the newest first. */
export function changelog() {
  const tags = releases();
  const known = tags.map((tag) => ({ title: tag, text: contractAt(tag) })).filter(({ text }) => text !== undefined);
  const now = current();
  const states = known[0]?.text === now ? known : [{ title: `Not released yet (${versionOf(now)})`, text: now }, ...known];
  const chapters = states.map(({ title, text }, index) => {
    const before = states[index + 1];
    return before ? chapter({ title, changes: between(before.text, text) }) : `## ${title}\n\nThe first contract: ${Object.keys(JSON.parse(text).paths).length} paths.`;
  });
  return ['# What changed in the contract', 'Made by `npm run contract:changelog` of the releases\' contracts.', ...chapters, ''].join('\n\n');
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) writeFileSync(process.argv[2] ?? 'docs/contract-changelog.md', changelog());

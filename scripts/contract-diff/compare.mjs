// Compares contracts that are given as text.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changes } from './oasdiff.mjs';
import { majorOf, versionOf } from './versions.mjs';

/** What lies between two contracts; see `changes`. */
export function between(base, revision) {
  const folder = mkdtempSync(join(tmpdir(), 'atelier-contract-'));
  try {
    const [before, after] = [[base, 'base.json'], [revision, 'revision.json']].map(([text, name]) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    });
    return changes(before, after);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Whether a contract may follow another: what breaks needs a higher major version than `base` has. `released` is the version of the last
 * release, if there is one: a major version that is not released yet may still change.
 */
export function judged(base, revision, released) {
  const found = between(base, revision);
  const [from, to] = [versionOf(base), versionOf(revision)];
  const allowed = majorOf(to) > majorOf(from) || (released !== undefined && majorOf(to) > majorOf(released));
  return { version: to, from, changes: found, refused: !allowed && found.some(({ breaking }) => breaking) };
}

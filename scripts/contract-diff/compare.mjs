// Compares contracts that are given as text.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changes } from './oasdiff.mjs';
import { ownChanges } from './own.mjs';
import { majorOf, versionOf } from './versions.mjs';

const sorts = [/^request-.*media-type/, /^response-.*media-type/, /sunset/];

/** What lies between two contracts; see `changes`. What oasdiff has found too is told once. */
export function between(base, revision) {
  const folder = mkdtempSync(join(tmpdir(), 'atelier-contract-'));
  try {
    const [before, after] = [[base, 'base.json'], [revision, 'revision.json']].map(([text, name]) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    });
    const found = changes(before, after);
    const known = ({ id, operation, path }) => found.some((one) => one.breaking && one.operation === operation && one.path === path && sorts.some((sort) => sort.test(id) && sort.test(one.id)));
    return [...found, ...ownChanges(JSON.parse(base), JSON.parse(revision)).filter((one) => !known(one))];
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

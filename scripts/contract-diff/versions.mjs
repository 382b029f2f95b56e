// Where the contracts are that this one is compared with.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const file = 'generated/openapi.json';
const git = (...args) => spawnSync('git', args, { encoding: 'utf8', maxBuffer: 1 << 28 });

/** The contract of the tree that one works in, as text. */
export const current = () => readFileSync(file, 'utf8');

/** The version that a contract gives itself: `1.4.0`. */
export const versionOf = (text) => JSON.parse(text).info.version;

/** The first number of a version: what changes when something breaks. */
export const majorOf = (version) => Number(version.split('.')[0]);

/** The tags of releases, the newest first: `['v1.1.0', 'v1.0.0']`. */
export function releases() {
  const tags = execFileSync('git', ['tag', '--list', 'v*', '--sort=-version:refname'], { encoding: 'utf8' }).split('\n');
  return tags.filter((tag) => /^v\d+\.\d+\.\d+$/.test(tag));
}

/**
 * The contract at a commit, branch or tag, or in a file.
 * @returns its text; undefined if that commit had none yet
 * @throws Error if there is no such commit and no such file
 */
export function contractAt(where) {
  if (existsSync(where)) return readFileSync(where, 'utf8');
  if (git('rev-parse', '--verify', '--quiet', `${where}^{commit}`).status !== 0) throw new Error(`${where} is neither a commit here nor a file. Is the whole history checked out?`);
  const { status, stdout } = git('show', `${where}:${file}`);
  return status === 0 ? stdout : undefined;
}

/** The branch that changes go to: BASE_REF, or what main is here. */
export function baseRef() {
  const known = [process.env.BASE_REF, 'origin/main', 'main'].find((ref) => ref && git('rev-parse', '--verify', '--quiet', `${ref}^{commit}`).status === 0);
  if (process.env.BASE_REF && known !== process.env.BASE_REF) throw new Error(`BASE_REF is ${process.env.BASE_REF}, which is no commit here. Is the whole history checked out?`);
  return known ?? 'HEAD';
}

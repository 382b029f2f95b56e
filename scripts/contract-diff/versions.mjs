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

const commitOf = (ref) => git('rev-parse', '--verify', '--quiet', `${ref}^{commit}`).stdout.trim() || undefined;

/**
 * The contract at a commit, branch or tag, or in a file.
 * @returns its text; undefined if that commit had none yet
 * @throws Error if there is no such commit and no such file
 */
export function contractAt(where) {
  if (existsSync(where)) return readFileSync(where, 'utf8');
  if (!commitOf(where)) throw new Error(`${where} is neither a commit here nor a file. Is the whole history checked out?`);
  const { status, stdout } = git('show', `${where}:${file}`);
  return status === 0 ? stdout : undefined;
}

/** Fetches what a shallow clone has cut off: the commit before, and the releases. @returns whether all is there now */
export function completed() {
  const shallow = () => git('rev-parse', '--is-shallow-repository').stdout.trim() === 'true';
  if (shallow()) git('fetch', '--quiet', '--unshallow', '--tags', 'origin');
  return !shallow();
}

/**
 * What changes go to: BASE_REF, or what main is here, as it was when this left it; what main got since is not what this takes away. On main itself it is
 * the commit before, for nothing is learnt by comparing a contract with itself.
 * @returns {{ where?: string, name?: string, past: boolean }} `where` is missing if there is no commit before; `past` says that main has the change already
 * @throws Error if BASE_REF is no commit here
 */
export function base() {
  const named = /^0*$/.test(process.env.BASE_REF ?? '') ? undefined : process.env.BASE_REF; // GitHub's "before" of a new branch is all zeros
  if (named && !commitOf(named)) throw new Error(`BASE_REF is ${named}, which is no commit here. Is the whole history checked out?`);
  const branch = named ?? ['origin/main', 'main'].find(commitOf);
  const fork = branch && (git('merge-base', branch, 'HEAD').stdout.trim() || commitOf(branch));
  const unchanged = git('diff', '--quiet', 'HEAD', '--', file).status === 0;
  if (fork && (fork !== commitOf('HEAD') || !unchanged)) return { where: fork, name: branch, past: false };
  if (!unchanged) return { where: 'HEAD', name: 'HEAD', past: false };
  return { where: commitOf('HEAD^1'), name: 'the commit before', past: branch !== undefined };
}

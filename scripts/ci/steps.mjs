import { resolve } from 'node:path';

/** Programs of ours that need what only GitHub, a registry or an account has: what that is. */
const elsewhere = [
  [/^scripts\/scan/, 'Trivy'],
  [/^scripts\/ci\/bases\.sh/, 'a registry'],
  [/^scripts\/release\/(login|push)\.sh/, 'DockerHub'],
  [/^scripts\/release\/(sign|trust)\.sh/, 'Sigstore'],
  [/^scripts\/release\/client\.sh/, 'npm'],
  [/^scripts\/release\/notes\.sh|^scripts\/contract-diff\/post\.sh/, 'GitHub'],
  [/^scripts\/deploy\/at\.sh/, 'a release'],
  [/^scripts\/deploy\//, 'AWS'],
  // It would begin here again.
  [/^npm run --silent workflows/, 'itself'],
];

// As GitHub keeps them: of one path what is in it, of several each by its name.
const kept = (paths, artifacts) => (paths.length > 1 ? `cp -r --parents ${paths.join(' ')} "${artifacts}"` : `cp -r ${paths[0].replace(/\/$/, '/.')} "${artifacts}"`);

/**
 * What of a step runs on a machine of one's own.
 * @param artifacts a folder in the place of GitHub's artifacts
 * @returns a step, or `{ not }`, which names what it is or needs
 */
export function here({ uses = '', run, with: given, id, env }, artifacts) {
  const [, needs] = (run && elsewhere.find(([pattern]) => pattern.test(run))) ?? [];
  if (needs) return { not: `${run.split(' ')[0] === 'npm' ? run.split(' ').at(-1) : run.split(' ')[0]}: ${needs}` };
  if (run) return { run, ...(id ? { id } : {}), ...(env ? { env } : {}) };
  if (uses.startsWith('./.github/actions/setup')) return { run: `ln -s "${resolve('node_modules')}" node_modules && echo "${resolve('node_modules/.bin')}" >> "$GITHUB_PATH"` };
  if (uses.startsWith('actions/checkout@')) return { uses };
  if (uses.startsWith('actions/upload-artifact@')) return { run: kept(given.path.trim().split('\n').map((path) => path.trim()), artifacts) };
  if (uses.startsWith('actions/download-artifact@')) return { run: `cp -r "${artifacts}/." .` };
  return { not: uses.replace(/@.*/, '') };
}

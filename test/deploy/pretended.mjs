import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Programs that stand in for others'.
 * @param {Record<string, string>} programs the name of each, and what bash does in its place; $HERE is a folder that they share
 */
export function pretended(programs) {
  const folder = mkdtempSync(join(tmpdir(), 'atelier-pretended-'));
  const calls = join(folder, 'calls');
  writeFileSync(calls, '');
  for (const [name, does] of Object.entries(programs)) {
    writeFileSync(join(folder, name), `#!/bin/bash\nset -eu\nHERE=${folder}\necho "${name} $*" >> "$HERE/calls"\n${does}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  return {
    folder,
    /** What was asked of them: `docker push atelier/api:1.0.0`. */
    calls: () => readFileSync(calls, 'utf8').split('\n').filter(Boolean),
    /** Runs one of our programs among them. @returns its exit code, what it prints, and what it says besides */
    run: (program, args, { env = {}, cwd } = {}) => new Promise((ended) => {
      execFile(program, args, { cwd, env: { ...process.env, PATH: `${folder}:${process.env.PATH}`, ...env }, encoding: 'utf8' }, (error, printed, said) => ended({ code: error?.code ?? 0, printed, said }));
    }),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

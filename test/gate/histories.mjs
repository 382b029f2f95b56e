// What the contract is compared with, in repositories whose histories differ. Each scene says what there is, what the gate must end with, and what it says.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { breaking, harmless } from './fixtures.mjs';

function run(cwd, command, args, env = {}) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', env: { ...process.env, BASE_REF: '', GITHUB_STEP_SUMMARY: '', ...env } });
  return { code: status, said: `${stdout}${stderr}` };
}
const judged = (folder, env) => run(folder, process.execPath, ['scripts/contract-diff/run.mjs'], env);

/** A repository with the gate in it, and the contracts that are committed one after another. */
function repository(folder, contract) {
  const git = (...args) => {
    const { code, said } = run(folder, 'git', ['-c', 'user.name=gate', '-c', 'user.email=gate@atelier.example', '-c', 'commit.gpgsign=false', ...args]);
    if (code !== 0) throw new Error(`git ${args.join(' ')}: ${said}`);
    return said.trim();
  };
  const here = {
    folder, git,
    commit(change = () => undefined) {
      const next = JSON.parse(contract);
      change(next);
      writeFileSync(join(folder, 'generated/openapi.json'), JSON.stringify(next));
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '-m', 'x');
    },
    judge: (env) => judged(folder, env),
  };
  mkdirSync(join(folder, 'generated'), { recursive: true });
  cpSync('scripts', join(folder, 'scripts'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, '.gitignore'), 'node_modules\ntest-results\n');
  git('init', '--quiet', '--initial-branch', 'main');
  return here;
}

const removed = breaking['an operation is removed'];
const added = harmless['an operation is new'];

/** Clones the last commit alone. */
function shallow(own) {
  const folder = `${own.folder}-shallow`;
  own.git('clone', '--quiet', '--depth', '1', `file://${own.folder}`, folder);
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  return (env) => judged(folder, env);
}

const scenes = {
  'a change on a branch that nothing is known of': {
    code: 1, says: /beside the commit before/,
    judge(own) {
      own.commit();
      own.commit(removed);
      own.git('checkout', '--quiet', '--detach');
      own.git('branch', '-D', 'main');
      return own.judge();
    },
  },
  'a change that is not committed yet, on main': {
    code: 1, says: /beside main/,
    judge(own) {
      own.commit();
      own.commit(removed);
      own.git('reset', '--quiet', '--soft', 'HEAD^');
      return own.judge();
    },
  },
  'a push to main': {
    code: 1, says: /\*\*Refused/,
    judge(own) {
      own.commit();
      const before = own.git('rev-parse', 'HEAD');
      own.commit(removed);
      own.commit(removed);
      return own.judge({ BASE_REF: before });
    },
  },
  'what main has already, before the first release': {
    code: 0, says: /beside the commit before[^]*on main already/,
    judge(own) {
      own.commit();
      own.commit(removed);
      return own.judge();
    },
  },
  'what main has already, after a release': {
    code: 1, says: /beside v1\.0\.0[^]*\*\*Refused/,
    judge(own) {
      own.commit();
      own.git('tag', 'v1.0.0');
      own.commit(removed);
      own.commit(removed);
      return own.judge();
    },
  },
  'what main has already and harms nobody': {
    code: 0, says: /Everything that works today goes on working/,
    judge(own) {
      own.commit();
      own.commit(added);
      return own.judge();
    },
  },
  'a branch that main has left behind': {
    code: 0, says: /Nothing that a client could see/,
    judge(own) {
      own.commit();
      own.git('branch', 'mine');
      own.commit(added);
      own.git('checkout', '--quiet', 'mine');
      own.commit();
      return own.judge();
    },
  },
  'the first commit': {
    code: 0, says: /compared with nothing[^]*this is the first/,
    judge(own) {
      own.commit();
      return own.judge();
    },
  },
  'a branch that GitHub has just made': {
    code: 0, says: /beside the commit before/,
    judge(own) {
      own.commit();
      own.commit();
      return own.judge({ BASE_REF: '0'.repeat(40) });
    },
  },
  'a clone of the last commit alone, after a release': {
    code: 1, says: /beside v1\.0\.0/,
    judge(own) {
      own.commit();
      own.git('tag', 'v1.0.0');
      own.commit(removed);
      return shallow(own)();
    },
  },
  'a clone of the last commit alone, whose origin is away': {
    code: 0, says: /This says nothing about what breaks/,
    judge(own) {
      own.commit();
      own.commit(removed);
      const judge = shallow(own);
      rmSync(join(own.folder, '.git'), { recursive: true });
      return judge();
    },
  },
  'a checkout on GitHub without the history': {
    code: 1, says: /Is the whole history checked out/,
    judge(own) {
      own.commit();
      const before = own.git('rev-parse', 'HEAD');
      own.commit();
      const judge = shallow(own);
      rmSync(join(own.folder, '.git'), { recursive: true });
      return judge({ BASE_REF: before });
    },
  },
};

/** @returns what the gate ends with in each scene, and whether that is right */
export function played(contract) {
  return Object.entries(scenes).map(([name, { code, says, judge }]) => {
    const folder = mkdtempSync(join(tmpdir(), 'atelier-history-'));
    try {
      const result = judge(repository(join(folder, 'own'), contract));
      return { name, refused: result.code !== 0, right: result.code === code && says.test(result.said), said: result.said };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

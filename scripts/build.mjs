// Compiles src/ to dist/, with the contract's bytes and Swagger UI's page beside it; exits with the compiler's code.
//   node scripts/build.mjs [tsconfig]
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync } from 'node:fs';

const { status } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', process.argv[2] ?? 'tsconfig.build.json'], { stdio: 'inherit' });
mkdirSync('dist/generated', { recursive: true });
for (const name of ['openapi.json', 'openapi.yaml']) copyFileSync(`generated/${name}`, `dist/generated/${name}`);
cpSync('src/platform/swagger-ui', 'dist/src/platform/swagger-ui', { recursive: true });
process.exit(status ?? 1);

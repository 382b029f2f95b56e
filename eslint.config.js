import { defineConfig, globalIgnores } from 'eslint/config';
import { configs } from 'typescript-eslint';

export default defineConfig(
  // The programs in test/clients and test/client-package use clients that are made while they run.
  globalIgnores(['generated/', 'dist/', 'coverage/', 'test/clients/typescript/', 'test/client-package/*.ts']),
  {
    linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' },
    rules: {
      'max-lines': ['error', 200],
      complexity: ['error', 15],
      'max-depth': ['error', 3],
      eqeqeq: 'error',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.ts'],
    extends: [configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // Nest's modules and MikroORM's migrations are classes whose decorator or base says everything.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // A number in a message needs no String().
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => socket.end()` returns nothing on purpose.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // An argument that an interface demands may be named and not used.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // `async` is how a function keeps an interface's promise, and turns what it throws into a rejection.
      '@typescript-eslint/require-await': 'off',
      // Types are structural here: options are literals, and Node's sockets and requests come as interfaces.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'no-unused-vars': 'off',
    },
  },
  {
    // Types that are computed from the contract's end in `never`, `void` and `{}`, each on purpose.
    files: ['src/contract/types.ts'],
    rules: {
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-generated-empty-object-type': 'off',
    },
  },
  {
    // The environment is read once, in config.ts, where what is missing or wrong gets a sentence.
    files: ['src/**'],
    ignores: ['src/config.ts', 'src/local/start.ts', 'src/local/import.ts', 'src/commands/token.ts', 'src/commands/healthcheck.ts'],
    rules: { 'no-restricted-properties': ['error', { object: 'process', property: 'env', message: 'Inject the Config instead.' }] },
  },
  {
    // What is served throws the errors of errors.ts; only the edge knows Nest's exceptions. And `process` is the global, so that the
    // rule above sees it.
    files: ['src/**'],
    ignores: ['src/http/**'],
    rules: {
      'no-restricted-imports': ['error', {
        paths: [{ name: 'process' }, { name: 'node:process' }],
        patterns: [{ group: ['@nestjs/common'], importNamePattern: '(Exception|^HttpStatus)$', message: 'Throw an error of errors.ts.' }],
      }],
    },
  },
  {
    // The server logs with pino. What one runs from a shell talks to a person, and so does a start that is refused.
    files: ['src/**'],
    ignores: ['src/commands/**', 'src/local/**', 'src/main.ts'],
    rules: { 'no-console': 'error' },
  },
);

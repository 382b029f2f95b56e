export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': ['@swc/jest', {
      jsc: { target: 'es2023', experimental: { keepImportAttributes: true }, parser: { syntax: 'typescript', decorators: true }, transform: { legacyDecorator: true, decoratorMetadata: true } },
    }],
  },
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  // Those of test/verify are run by npm run verify, on whatever instance.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/verify/'],
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  // The files share one shop: a list of everything must not change between two looks at it, however many cores there are.
  maxWorkers: 1,
  testTimeout: 30_000,
};

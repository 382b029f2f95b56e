// The tests that need no more than an address; test/verify/run.mjs starts nothing, and tells them that address by the environment.
import shared from './jest.config.mjs';

const elsewhere = ['globalSetup', 'globalTeardown', 'testPathIgnorePatterns'];
const kept = Object.fromEntries(Object.entries(shared).filter(([name]) => !elsewhere.includes(name)));

export default { ...kept, testMatch: ['<rootDir>/test/operations/*.test.ts', '<rootDir>/test/verify/*.test.ts'] };

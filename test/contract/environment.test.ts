import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

const read = (file: string): string => readFileSync(file, 'utf8');
const variables = (text: string, pattern: RegExp): string[] => [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].sort();

test('.env.example describes every variable that is read, and no other', () => {
  const readers = ['src/local/settings.ts', ...readdirSync('src').filter((name) => /^config.*\.ts$/.test(name)).map((name) => `src/${name}`)].map(read).join('\n');
  const described = variables(read('.env.example'), /^# ([A-Z][A-Z0-9_]+)=/gm);
  expect(described).toEqual(variables(readers, /'([A-Z][A-Z0-9_]{3,})'/g));
});

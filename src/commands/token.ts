import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const usage = 'npm run -s token -- [--sub alice] [--scope "manage:own-cart place:order"]';

/**
 * Prints one access token that the API of `npm start` accepts for a day.
 * @throws Error with one sentence: in production, for Auth0's tenants, for wrong arguments
 */
async function token(args: string[]): Promise<string> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  if (process.env['NODE_ENV'] === 'production') throw new Error('NODE_ENV is production: only Auth0 signs tokens there.');
  // Not before: the image has no local/.
  const [{ openKeys }, { localSettings, readIdentity }, { accessClaims, scopesOf, subjectOf }, { scopes: known }] = await Promise.all([
    import('../local/keys.js'), import('../local/settings.js'), import('../local/users.js'), import('../contract/document.js'),
  ]);
  const settings = localSettings(process.env);
  if (!settings.ownIssuer) throw new Error('AUTH0_DOMAIN or ISSUER_URL is set: only that issuer signs tokens which the API accepts.');
  const { sub: name, scope } = readOptions(args);
  const sub = subjectOf(name);
  const scopes = scope === undefined ? scopesOf(sub, known) : scope.split(/[\s,]+/).filter(Boolean);
  for (const one of scopes) if (!known.includes(one)) throw new Error(`There is no scope "${one}". The contract knows: ${known.join(' ')}.`);
  return openKeys(join(settings.data, 'issuer')).sign(accessClaims({ ...readIdentity(settings), sub, scopes }));
}

function readOptions(args: string[]): { sub: string; scope?: string | undefined } {
  try {
    const { values } = parseArgs({ args, options: { sub: { type: 'string', default: 'alice' }, scope: { type: 'string' } } });
    if (!values.sub.trim()) throw new Error('--sub is empty');
    return { sub: values.sub.trim(), scope: values.scope };
  } catch (error) {
    throw new Error(`${(error as Error).message.split('. ')[0]}. Usage: ${usage}`);
  }
}

token(process.argv.slice(2)).then(
  (value) => console.log(value),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);

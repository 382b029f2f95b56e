import { readFile } from 'node:fs/promises';
import type { Pool } from './connections.js';
import { sqlState } from './transaction.js';

const refused = '28P01';

/** The password as the file has it now. @throws Error with the code of a password that is refused, if it can not be read */
export const passwordIn = (file: string) => async (): Promise<string> => {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (cause) {
    throw Object.assign(new Error('DATABASE_PASSWORD_FILE can not be read', { cause }), { code: refused });
  }
};

/**
 * A new connection whose password is refused is tried once more where the password stands in a file, which is read again for it: whoever
 * changes both can not do so in the same moment. If it is still refused, it is said once, until a password is taken again.
 * @param say told of a sentence, and whether it is bad news
 */
export function renewPassword(pool: Pool, file: string | undefined, say: (sentence: string, bad: boolean) => void): void {
  const connect = pool.connect.bind(pool);
  const isRefused = (error: unknown): boolean => sqlState(error) === refused;
  let told = false;
  pool.on('connect', () => {
    if (told) say('The database takes the password again.', false);
    told = false;
  });
  pool.connect = async () => {
    try {
      return await connect().catch((error: unknown) => {
        if (file === undefined || !isRefused(error)) throw error;
        return connect();
      });
    } catch (error) {
      if (isRefused(error) && !told) {
        told = true;
        say(`The database at ${pool.options.host} refuses the password (${refused}). ${file === undefined ? 'It was changed since this process started: start it anew with the new one.' : 'DATABASE_PASSWORD_FILE was read again, and is refused too.'}`, true);
      }
      throw error;
    }
  };
}

import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { OperationId } from '../../src/contract/types.js';
import { query } from './database.js';
import { setting } from './settings.js';

/**
 * As if a request of the subject were under way with a new Idempotency-Key, for longer than anybody waits for it.
 * @returns the key, once the request holds it
 */
export async function heldKey(subject: string, operation: OperationId): Promise<string> {
  setting('TEST_DATABASE_URL');
  const key = randomUUID();
  const caller = createHash('sha256').update(`subject ${subject}`).digest('base64url');
  const held = query(sql`
    WITH held AS (INSERT INTO idempotency_keys (caller, operation, key, fingerprint) VALUES (${caller}, ${operation}, ${key}, '') RETURNING key)
    SELECT pg_sleep(3) /* ${sql.raw(key)} */ FROM held`);
  const holds = async (): Promise<boolean> => (await query(sql`SELECT 1 FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND query LIKE ${`%${key}%`}`)).length > 0;
  while (!await holds()) await sleep(20);
  void held;
  return key;
}

import { createHash } from 'node:crypto';
import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { sql, type Kysely } from 'kysely';
import { sqlState, transactional } from '../database/transaction.js';
import { ShopError, invalid } from '../errors.js';
import type { Answer } from './answer.js';
import { nobody, type Caller } from './caller.js';
import type { EdgeRequest } from './request.js';

interface Stored { fingerprint: string; status: number | null; headers: Record<string, string> | null; body: Buffer | null }
interface Tables { idempotency_keys: Stored & { caller: string; operation: string; key: string; created_at: Date } }

/** One Idempotency-Key, one effect: the key's row and what the request did commit together, or not at all. */
@Injectable()
export class Idempotency {
  constructor(private readonly em: EntityManager) {}

  /**
   * Does `work` once for the caller, the operation and the key, and answers every repeat within 24 hours with the stored answer.
   * @throws ShopError `idempotency_key_reused` for another request under the key, `idempotency_in_progress` if the first has not ended,
   * `validation_failed` for a caller who has no name: the answer would be anybody's who guesses the key
   */
  async once(key: string, operation: string, request: EdgeRequest, work: () => Promise<Answer>): Promise<Answer> {
    const who = request.caller ?? nobody;
    if (who.subject === null && who.cartToken === null) throw invalid('/header/Idempotency-Key', 'not_allowed', 'is not accepted without a token: the stored answer would belong to nobody');
    const fingerprint = fingerprintOf(request);
    const caller = callerKey(who);
    return transactional(this.em, async () => {
      const db = this.em.getKysely<Tables>();
      if (!await claim(db, caller, operation, key, fingerprint)) return replay(await stored(db, caller, operation, key), fingerprint);
      const answer = await work();
      await db.updateTable('idempotency_keys')
        .set({ status: answer.status, headers: sql`${JSON.stringify(answer.headers)}::jsonb`, body: answer.body === undefined ? null : Buffer.from(answer.body, 'utf8') })
        .where('caller', '=', caller).where('operation', '=', operation).where('key', '=', key).execute();
      return answer;
    });
  }
}

/** The secret of a guest's cart is void, in the caller's transaction: nobody is answered any more by what it has done. */
export async function forgetGuest(em: EntityManager, cartToken: string): Promise<void> {
  await em.getKysely<Tables>().deleteFrom('idempotency_keys').where('caller', '=', callerKey({ ...nobody, cartToken })).execute();
}

// Waits, up to the lock timeout, while another transaction holds the same key; false if it is taken.
async function claim(db: Kysely<Tables>, caller: string, operation: string, key: string, fingerprint: string): Promise<boolean> {
  try {
    const { rows } = await sql`
      INSERT INTO idempotency_keys (caller, operation, key, fingerprint) VALUES (${caller}, ${operation}, ${key}, ${fingerprint})
      ON CONFLICT (caller, operation, key) DO UPDATE SET fingerprint = excluded.fingerprint, status = NULL, headers = NULL, body = NULL, created_at = now()
        WHERE idempotency_keys.created_at < now() - interval '24 hours'
      RETURNING 1`.execute(db);
    return rows.length > 0;
  } catch (error) {
    if (sqlState(error) !== '55P03') throw error;
    throw new ShopError('idempotency_in_progress', 'A request with this Idempotency-Key has not ended yet. Wait as long as Retry-After says and send the same again.', { retryAfter: 1 });
  }
}

function replay(row: Stored, fingerprint: string): Answer {
  if (row.fingerprint !== fingerprint) throw new ShopError('idempotency_key_reused', 'This Idempotency-Key was sent with another request before. Use a new key for a new intent.');
  return { status: row.status ?? 500, headers: { ...row.headers, 'Idempotency-Replayed': 'true' }, body: row.body?.toString('utf8') };
}

async function stored(db: Kysely<Tables>, caller: string, operation: string, key: string): Promise<Stored> {
  const { rows: [row] } = await sql<Stored>`SELECT fingerprint, status, headers, body FROM idempotency_keys WHERE caller = ${caller} AND operation = ${operation} AND key = ${key}`.execute(db);
  if (!row) throw new Error('The idempotency key vanished between two statements.');
  return row;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

const callerKey = ({ subject, cartToken }: Caller): string => digest(subject === null ? `cart ${cartToken ?? ''}` : `subject ${subject}`);

// The secret of a guest's cart says which cart is meant, so that it is a part of the request.
function fingerprintOf({ input, caller }: EdgeRequest): string {
  return digest(canonical([input?.path, input?.query, input?.body ?? null, caller?.cartToken ?? null]));
}

// The same JSON, however its members were ordered.
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'object' && part !== null && !Array.isArray(part)
    ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part));
}

import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { uuidv7 } from '../database/uuid.js';

/** What can happen, and what an event of it says; amounts are minor units. */
export interface Events {
  orderPlaced: { number: string; customerId: string; total: number; currency: string };
  orderStateChanged: { number: string; from: string; to: string };
  orderCancelled: { number: string; from: string };
  productUpdated: { version: number; status: string };
  stockDepleted: { sku: string };
}

/** Notes what happened, in the transaction in which it happens: both are there after a COMMIT, or neither. */
export async function record<Type extends keyof Events>(em: EntityManager, type: Type, subjectId: string, data: Events[Type]): Promise<void> {
  await sql`INSERT INTO events (id, type, subject_id, data) VALUES (${uuidv7()}, ${type}, ${subjectId}, ${JSON.stringify(data)}::jsonb)`.execute(em.getKysely());
}

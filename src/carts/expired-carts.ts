import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Purge } from '../http/purge.js';

/** Has the carts removed, with their lines, that expired a day ago; nobody can reach them. What was ordered or merged stays readable. */
@Injectable()
export class ExpiredCarts {
  constructor(purge: Purge) {
    purge.add((most) => sql`DELETE FROM carts WHERE id IN (
      SELECT id FROM carts WHERE status IN ('open', 'expired') AND expires_at < now() - interval '1 day' ORDER BY expires_at LIMIT ${most} FOR UPDATE SKIP LOCKED)`);
  }
}

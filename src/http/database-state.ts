import { Injectable } from '@nestjs/common';

/** Whether the database was reached since something last failed; readiness asks it only if it was not. */
@Injectable()
export class DatabaseState {
  seen = false;

  /** A request could not reach the database. */
  failed(): void {
    this.seen = false;
  }
}

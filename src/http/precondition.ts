import type { Precondition as Check } from '../contract/types.js';
import { ShopError, versionMismatch } from '../errors.js';

/** What the caller's If-Match asks of a resource (RFC 9110, section 13.1.1), to be checked where the resource was found and locked. */
export class Precondition implements Check {
  private constructor(private readonly versions: ReadonlySet<number> | 'any' | 'none given', private readonly required: boolean) {}

  /** @param header The If-Match header: `*`, or entity tags of the form `"<version>-<hash>"`. Weak and foreign tags match nothing. */
  static from(header: string | undefined, required: boolean): Precondition {
    if (header === undefined) return new Precondition('none given', required);
    if (header.trim() === '*') return new Precondition('any', required);
    const tags = [...header.matchAll(/(W\/)?"(\d{1,10})-[^"]*"/g)].filter(([, weak]) => !weak).map(([, , version]) => Number(version));
    return new Precondition(new Set(tags), required);
  }

  check(version: number | undefined): void {
    if (this.versions === 'any' && version !== undefined) return;
    if (this.versions === 'none given') {
      if (this.required) throw new ShopError('precondition_required', 'This change needs an If-Match header with the ETag that you read.');
      return;
    }
    if (this.versions === 'any' || version === undefined || !this.versions.has(version)) throw versionMismatch();
  }
}

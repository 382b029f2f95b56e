import type { CompiledOperation } from '../contract/operation.js';
import { ShopError } from '../errors.js';

/**
 * Checks the Accept header (RFC 9110, section 12.5.1) against what the operation answers with.
 * @throws ShopError `not_acceptable`
 */
export function negotiate({ responses, success }: CompiledOperation, accept: string | undefined): void {
  const mediaType = responses.get(success)?.mediaType;
  if (accept === undefined || mediaType === undefined) return;
  const [type = ''] = mediaType.split('/');
  const quality = new Map(accept.split(',').map((range) => {
    const [name = '', ...parameters] = range.trim().toLowerCase().split(/\s*;\s*/);
    return [name, Number(parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? 1)];
  }));
  const q = quality.get(mediaType) ?? quality.get(`${type}/*`) ?? quality.get('*/*') ?? 0;
  if (!(q > 0)) throw new ShopError('not_acceptable', `This operation answers with ${mediaType}, and the Accept header excludes it.`);
}

import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Source } from '../database/reader.js';
import type { EdgeRequest } from './request.js';

/**
 * Injects where a handler may read what everybody may see. Who sends no token gets what a cache may keep for seconds anyway, and so the
 * reader is fresh enough; who sends one may have just written, and must find it.
 */
export const Freshness = createParamDecorator((_: unknown, context: ExecutionContext): Source =>
  (context.switchToHttp().getRequest<EdgeRequest>().headers.authorization === undefined ? 'read' : 'write'));

import { createParamDecorator, type ExecutionContext } from '@nestjs/common';

/** Who makes a request. */
export interface Caller {
  /** The token's `sub`; null for a guest. */
  readonly subject: string | null;
  readonly scopes: ReadonlySet<string>;
  /** The secret of a guest's cart, as it was sent. */
  readonly cartToken: string | null;
}

export const nobody: Caller = { subject: null, scopes: new Set(), cartToken: null };

/** Injects the `Caller` into a handler, behind the input. */
// The type and the decorator share the name: `@Caller() caller: Caller`.
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Caller => context.switchToHttp().getRequest<{ caller?: Caller }>().caller ?? nobody);

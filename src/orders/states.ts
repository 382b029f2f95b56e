import { conflict } from '../errors.js';

export const orderStatuses = ['pending', 'paid', 'fulfilled', 'completed', 'cancelled'] as const;
export type OrderStatus = (typeof orderStatuses)[number];

const next: Record<OrderStatus, readonly OrderStatus[]> = {
  pending: ['paid', 'cancelled'],
  paid: ['fulfilled', 'cancelled'],
  fulfilled: ['completed'],
  completed: [],
  cancelled: [],
};

/** The states that an order can be moved to from this one. */
export const transitionsFrom = (from: OrderStatus): readonly OrderStatus[] => next[from];

/** @throws ShopError `invalid_state_transition` */
export function requireTransition(from: OrderStatus, to: OrderStatus): void {
  if (next[from].includes(to)) return;
  const possible = next[from].length === 0 ? 'Nothing more can happen to it.' : `It can become ${next[from].join(' or ')}.`;
  throw conflict('invalid_state_transition', `An order that is ${from} can not become ${to}. ${possible}`);
}

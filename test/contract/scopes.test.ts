import { expect, test } from '@jest/globals';
import { operations } from '../../src/contract/document.js';

// Everything else about scopes is generated from the contract, and would follow a mistake in it. So this is written down a second time.
const who: Record<string, string> = {
  'anyone': 'listProducts getProduct getProductBySlug getVariant listCategories getCategory getLiveness getReadiness getContractJson getContractYaml getApiMeta getProtectedResourceMetadata listProblemTypes getProblemType',
  'anyone | manage:own-cart': 'createCart',
  'manage:own-cart | cartToken': 'getCart deleteCart setCartItem addCartItem removeCartItem validateCart',
  'manage:own-cart': 'getMyCart',
  'manage:own-cart & cartToken': 'mergeGuestCart',
  'place:order': 'placeOrder',
  'place:order | write:orders': 'cancelOrder',
  'read:own-orders': 'listMyOrders',
  'read:own-orders | read:orders': 'getOrder listOrderHistory',
  'read:orders': 'listOrders listPayments getPayment',
  'write:orders': 'transitionOrder recordPayment',
  'write:catalog': 'createProduct updateProduct archiveProduct createVariant updateVariant archiveVariant createCategory updateCategory deleteCategory',
  'read:inventory': 'getStock listStockAdjustments getStockAdjustment',
  'write:inventory': 'adjustStock',
};

test('who may do what is what was decided', () => {
  const decided = Object.entries(who).flatMap(([needed, ids]) => ids.split(' ').map((id) => `${id}: ${needed}`));
  const declared = [...operations.values()].map(({ operationId, security }) => {
    const alternatives = security.map((alternative) => Object.entries(alternative).map(([scheme, scopes]) => scopes.join(' ') || scheme).join(' & ') || 'anyone');
    return `${operationId}: ${alternatives.join(' | ') || 'anyone'}`;
  });
  expect(declared.sort()).toEqual(decided.sort());
});

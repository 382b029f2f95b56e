import { randomUUID } from 'node:crypto';
import type { OperationId } from '../../src/contract/types.js';
import { call, type Call } from './call.js';
import { guestCart, makeCart } from './carts.js';
import { makeCategory, makeProduct, makeVariant, stockUp, variantBody } from './catalog.js';
import { filledCart, orderOf, pay, payment, placeOrderFor, readOrder, type Placed } from './orders.js';
import { staff, type Person } from './tokens.js';

/** How an operation is reached, and what each caller gets there. */
interface Row<Id extends OperationId> {
  /** Makes the real things that the call names, the owner's where things have one. A call may be sent once. */
  make(owner: Person): Promise<Call<Id>>;
  /** The statuses for the owner (or any customer), for another customer, and for staff with every scope. */
  owner: number;
  other: number;
  staff: number;
}

type Make<Id extends OperationId> = Row<Id>['make'];
const nothing = async (): Promise<Pick<Call<OperationId>, 'at'>> => ({});
const anyone = <Id extends OperationId>(make: Make<Id> = nothing, status = 200): Row<Id> => ({ make, owner: status, other: status, staff: status });
const staffOnly = <Id extends OperationId>(make: Make<Id>, status = 200): Row<Id> => ({ make, owner: 403, other: 403, staff: status });
/** A thing of one customer's, which even the staff's scopes do not open. */
const ownerOnly = <Id extends OperationId>(make: Make<Id>, status = 200): Row<Id> => ({ make, owner: status, other: 404, staff: 404 });
const ownerAndStaff = <Id extends OperationId>(make: Make<Id>, status = 200): Row<Id> => ({ make, owner: status, other: 404, staff: status });

async function filled(owner: Person): Promise<{ path: { cartId: string }; variantId: string; ifMatch: string }> {
  const { path, key, cart } = await filledCart({ owner });
  const { headers } = await call('getCart', { ...key, path });
  return { path, variantId: cart.items[0]?.variantId ?? '', ifMatch: headers['etag'] ?? '' };
}

const product = async (): Promise<{ path: { productId: string }; ifMatch: string }> => {
  const { id, version } = await makeProduct();
  return { path: { productId: id }, ifMatch: `"${version}-x"` };
};
const variant = async (): Promise<{ path: { variantId: string }; ifMatch: string }> => {
  const { id, version } = await makeVariant();
  return { path: { variantId: id }, ifMatch: `"${version}-x"` };
};
const category = async (): Promise<{ path: { categoryId: string }; ifMatch: string }> => {
  const { id, version } = await makeCategory();
  return { path: { categoryId: id }, ifMatch: `"${version}-x"` };
};
const order = async (owner: Person): Promise<{ path: { orderId: string } }> => ({ path: (await placeOrderFor(owner)).path });
const paid = async (owner: Person): Promise<Placed & { paymentId: string }> => {
  const placed = await placeOrderFor(owner);
  const { body: { id } } = await pay(placed);
  return { ...await readOrder(placed), paymentId: id };
};
const adjustment = async (): Promise<{ variantId: string; adjustmentId: string }> => {
  const { id: variantId } = await makeVariant();
  await stockUp(variantId, 1);
  const { body } = await call('listStockAdjustments', { token: staff().token, path: { variantId } });
  return { variantId, adjustmentId: body.data[0]?.id ?? '' };
};

/** Every operation of the contract: one that has no row does not compile. */
export const rows: { [Id in OperationId]: Row<Id> } = {
  listProducts: anyone(),
  createProduct: staffOnly(async () => ({ body: { title: `Row ${randomUUID()}`, variants: [variantBody()] } }), 201),
  getProduct: anyone(async () => ({ path: (await product()).path })),
  updateProduct: staffOnly(async () => ({ ...await product(), body: { title: `Row ${randomUUID()}` } })),
  archiveProduct: staffOnly(product, 204),
  createVariant: staffOnly(async () => ({ path: (await product()).path, body: variantBody() }), 201),
  getProductBySlug: anyone(async () => ({ path: { slug: (await makeProduct()).slug } })),
  getVariant: anyone(async () => ({ path: (await variant()).path })),
  updateVariant: staffOnly(async () => ({ ...await variant(), body: { minQuantity: 1, maxQuantity: 7 } })),
  archiveVariant: staffOnly(variant, 204),
  listCategories: anyone(),
  createCategory: staffOnly(async () => ({ body: { name: `Row ${randomUUID()}` } }), 201),
  getCategory: anyone(async () => ({ path: (await category()).path })),
  updateCategory: staffOnly(async () => ({ ...await category(), body: { position: 3 } })),
  deleteCategory: staffOnly(category, 204),

  getStock: staffOnly(async () => ({ path: (await variant()).path })),
  listStockAdjustments: staffOnly(async () => ({ path: (await variant()).path })),
  adjustStock: staffOnly(async () => ({ path: (await variant()).path, key: randomUUID(), body: { delta: 3, reason: 'received' } }), 201),
  getStockAdjustment: staffOnly(async () => ({ path: await adjustment() })),

  createCart: anyone(async () => ({ body: { currency: 'EUR' } }), 201),
  getCart: ownerOnly(async (owner) => ({ path: (await makeCart({ owner })).path })),
  deleteCart: ownerOnly(async (owner) => filled(owner).then(({ path, ifMatch }) => ({ path, ifMatch })), 204),
  addCartItem: ownerOnly(async (owner) => filled(owner).then(({ path, variantId, ifMatch }) => ({ path, ifMatch, body: { variantId, quantity: 1 } }))),
  setCartItem: ownerOnly(async (owner) => filled(owner).then(({ path, variantId, ifMatch }) => ({ path: { ...path, variantId }, ifMatch, body: { quantity: 2 } }))),
  removeCartItem: ownerOnly(async (owner) => filled(owner).then(({ path, variantId, ifMatch }) => ({ path: { ...path, variantId }, ifMatch }))),
  validateCart: ownerOnly(async (owner) => filled(owner).then(({ path }) => ({ path, query: { country: 'DE' } }))),
  getMyCart: ownerOnly(async (owner) => makeCart({ owner }).then(nothing)),
  // Whoever has the guest's secret may take over the cart.
  // Whoever has the secret may merge; the tag is that of the owner's own cart, and nobody else's.
  mergeGuestCart: { ...anyone(async (owner) => ({ cartToken: (await guestCart()).key.cartToken, ifMatch: (await filled(owner)).ifMatch })), other: 412, staff: 412 },

  listMyOrders: anyone(),
  listOrders: staffOnly(nothing),
  placeOrder: ownerOnly(async (owner) => ({ key: randomUUID(), body: await orderOf(await filledCart({ owner })) }), 201),
  getOrder: ownerAndStaff(order),
  listOrderHistory: ownerAndStaff(order),
  cancelOrder: ownerAndStaff(async (owner) => placeOrderFor(owner).then(({ path, etag }) => ({ path, ifMatch: etag, body: {} }))),
  transitionOrder: staffOnly(async (owner) => paid(owner).then(({ path, etag }) => ({ path, ifMatch: etag, body: { to: 'fulfilled' } }))),
  listPayments: staffOnly(order),
  recordPayment: staffOnly(async (owner) => placeOrderFor(owner).then((placed) => ({ path: placed.path, key: randomUUID(), body: payment(placed.order.total) })), 201),
  getPayment: staffOnly(async (owner) => paid(owner).then(({ path, paymentId }) => ({ path: { ...path, paymentId } }))),

  getLiveness: anyone(),
  getReadiness: anyone(),
  getContractJson: anyone(),
  getContractYaml: anyone(),
  getProtectedResourceMetadata: anyone(),
  getApiMeta: anyone(),
  listProblemTypes: anyone(),
  getProblemType: anyone(async () => ({ path: { code: 'not_found' } })),
};

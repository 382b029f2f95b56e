// Made by `npm run generate` of openapi/. Do not edit.
/** The SHA-256 of the openapi.json that these types were made of. */
export const contractSha256 = '741a32f9929e37dbde151576033ab7fb67eee573fb78e947e9086b977a44bd7c';

/** The query parameters of each operation that have a default: a handler always gets them. */
export interface Defaulted {
  listProducts: 'facets' | 'limit';
  listCategories: 'limit';
  listStockAdjustments: 'limit';
  listMyOrders: 'limit';
  listOrders: 'sort' | 'limit';
  listOrderHistory: 'limit';
  listPayments: 'limit';
  listProblemTypes: 'limit';
}

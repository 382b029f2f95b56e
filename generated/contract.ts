// Made by `npm run generate` of openapi/. Do not edit.
/** The SHA-256 of the openapi.json that these types were made of. */
export const contractSha256 = '43f8c38d9eed0022365e57316e0bcf4b201efb10944dc658b94338cec1205803';

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

// Made by `npm run generate` of openapi/. Do not edit.
/** The SHA-256 of the openapi.json that these types were made of. */
export const contractSha256 = '2e886a8e46d3e59504dd171f13cca391263fe4040574c9cf8a0301f2fad8c411';

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

// Made by `npm run generate` of openapi/. Do not edit.
/** The SHA-256 of the openapi.json that these types were made of. */
export const contractSha256 = 'c4975371c9a31899d3d33fd773849a810f8aeafbd2890a297157bda1b066dffa';

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

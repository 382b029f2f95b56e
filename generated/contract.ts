// Made by `npm run generate` of openapi/. Do not edit.
/** The SHA-256 of the openapi.json that these types were made of. */
export const contractSha256 = 'b8efba052ed6ba3c3dc0c58f66ecd56ee76e5fe61fef13900751306927acf8cf';

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

/**
 * Deliberate mistakes, in batches that do not meet: those of a batch are made together and found together, each by what it alone makes
 * somebody say.
 * @type {{ by: 'compiler' | 'start' | 'test', contract?: boolean, drifts: { name: string, file: string, from: RegExp, to: string, test?: string, says: RegExp }[] }[]}
 *   `by` who has to catch them; `contract` whether generated/ is made anew; `test` the file of the test; `says` a line of what is said
 */
export const batches = [
  {
    by: 'compiler', contract: true, drifts: [
      { name: 'contract: a field of a response is renamed', file: 'openapi/platform.yaml',
        from: /(required: \[version, )commit(, image, contractSha256\]\n\s+properties:\n.*\n\s+)commit:/, to: '$1revision$2revision:', says: /platform\.controller\.ts.*(commit|revision)/ },
      { name: 'contract: a property of a response is dropped', file: 'openapi/platform.yaml',
        from: /, resource_documentation\](\n(?:.*\n)*?) +resource_documentation: .*\n/, to: ']$1', says: /platform\.controller\.ts.*resource_documentation/ },
      { name: 'contract: a response gets a property that it requires', file: 'openapi/catalog.yaml',
        from: /required: \[id, slug, name, parentId, position, version, createdAt, updatedAt\]\n\s+properties:\n/, to: 'required: [id, slug, name, parentId, position, version, createdAt, updatedAt, color]\n    properties:\n      color: { type: string, description: Its color., maxLength: 10 }\n', says: /category\.view\.ts.*color|'color' is missing/ },
      { name: 'contract: the type of a field is changed', file: 'openapi/inventory.yaml',
        from: /onHand: \{ type: integer, format: int32,(.*), minimum: 0, maximum: 2147483647,/, to: 'onHand: { type: string,$1, maxLength: 10,', says: /inventory\.view\.ts.*'number' is not assignable to type 'string'/ },
      { name: 'contract: a value of an enum is dropped', file: 'openapi/catalog.yaml',
        from: /enum: \[in_stock, out_of_stock\]/, to: 'enum: [in_stock]', says: /product\.view\.ts.*out_of_stock/ },
      { name: 'contract: a problem code is renamed', file: 'openapi/common.yaml', from: /- category_cycle\n/, to: '- category_loop\n', says: /errors\.ts.*category_cycle|explanations\.ts.*category_/ },
      { name: 'contract: the status of a success is changed', file: 'openapi/catalog.yaml',
        from: /(\n {6}operationId: deleteCategory\n(?:.*\n)*?\s+)'204':/, to: "$1'202':", says: /deleteCategory\.test\.ts.*20[24]/ },
      { name: 'contract: a status is documented that nobody tests', file: 'openapi/catalog.yaml',
        from: /(\n {6}operationId: getCategory\n(?:.*\n)*? {8})'404': (.*)/, to: "$1'404': $2\n        '410': $2", says: /getCategory\.test\.ts.*410/ },
      { name: 'contract: a status is not documented any more', file: 'openapi/catalog.yaml',
        from: /(\n {6}operationId: getVariant\n(?:.*\n)*?)\s+'304': .*/, to: '$1', says: /getVariant\.test\.ts.*304/ },
      { name: 'contract: an operation is dropped', file: 'openapi/openapi.yaml', from: /\s+\/v1\/products\/\{productId\}\/variants: .*/, to: '', says: /variants\.controller\.ts.*createVariant/ },
      { name: 'contract: an operation is added that nobody serves', file: 'openapi/openapi.yaml',
        from: /\npaths:\n/, to: "\npaths:\n  /v1/motto: { get: { operationId: getMotto, tags: [Platform], security: [], parameters: [], responses: { '204': { description: None. } } } }\n", says: /app\.module\.ts.*getMotto/ },
      { name: 'contract: an operation is renamed', file: 'openapi/platform.yaml', from: /operationId: getLiveness/, to: 'operationId: getPulse', says: /platform\.controller\.ts.*getLiveness/ },
      { name: 'contract: a property of a request is renamed', file: 'openapi/carts.yaml',
        from: /(CartItemSet:\n(?:.*\n)*?\s+required: \[)quantity(\]\n\s+properties:\n\s+)quantity:/, to: '$1count$2count:', says: /carts\.controller\.ts.*quantity|items\.service\.ts.*quantity/ },
      { name: 'contract: a query parameter is dropped', file: 'openapi/catalog.yaml', from: /\n {8}- name: vendor\n(?: {10}.*\n)*/, to: '\n', says: /search.*\.ts.*vendor/ },
    ],
  },
  {
    by: 'compiler', drifts: [
      { name: 'code: a response has a field that the contract has not', file: 'src/catalog/category.view.ts', from: /\n {2}id: category\.id,/, to: '\n  id: category.id, secret: 1,', says: /category\.view\.ts.*secret/ },
      { name: 'code: a response lacks a field that is required', file: 'src/inventory/inventory.view.ts', from: /\s+delta: row\.delta,/, to: '', says: /inventory\.view\.ts.*delta/ },
      { name: 'code: a handler is renamed', file: 'src/catalog/categories.controller.ts', from: /async getCategory\(/, to: 'async fetchCategory(', says: /categories\.controller\.ts.*signature of method decorator/ },
      { name: 'code: a handler is missing', file: 'src/platform/platform.controller.ts', from: /\s+@Operation\(\)\s+getLiveness\((?:.*\n){3}/, to: '\n', says: /app\.module\.ts.*getLiveness/ },
      { name: 'code: a response has another type', file: 'src/platform/platform.controller.ts', from: /bearer_methods_supported: \['header'\]/, to: "bearer_methods_supported: 'header'", says: /platform\.controller\.ts.*(string|bearer)/ },
      { name: 'code: a status that the contract has not', file: 'src/catalog/products.controller.ts', from: /new Reply\(301,/, to: 'new Reply(302,', says: /products\.controller\.ts.*302/ },
      { name: 'code: a problem code that the contract has not', file: 'src/catalog/categories.service.ts', from: /conflict\('slug_taken'/, to: "conflict('slug_used'", says: /categories\.service\.ts.*slug_used/ },
      { name: 'code: a parameter that the contract has not', file: 'src/catalog/variants.controller.ts', from: /path\.variantId/, to: 'path.variant', says: /variants\.controller\.ts.*'variant'/ },
    ],
  },
  {
    by: 'start', drifts: [
      { name: 'generated: the contract is edited by hand', file: 'generated/openapi.json', from: /The backend of a shop; catalog, carts and orders/, to: 'The backend of a shop', says: /is not the contract that the types were generated from/ },
    ],
  },
  {
    by: 'start', drifts: [
      { name: 'generated: the types are those of another contract', file: 'generated/contract.ts', from: /contractSha256 = '..../, to: "contractSha256 = '0000", says: /is not the contract that the types were generated from/ },
    ],
  },
  {
    by: 'test', contract: true, drifts: [
      { name: 'contract: a path is changed', file: 'openapi/openapi.yaml', from: /\/v1\/product-slugs\/\{slug\}:/, to: '/v1/product-names/{slug}:', test: 'test/local/tour.test.ts', says: /Cannot read properties of undefined/ },
      { name: 'contract: a scope is changed', file: 'openapi/inventory.yaml', from: /oauth: \[write:inventory\]/, to: 'oauth: [read:inventory]', test: 'test/contract/scopes.test.ts', says: /adjustStock: read:inventory/ },
      { name: 'contract: a header is dropped', file: 'openapi/catalog.yaml',
        from: /(\n {6}operationId: getCategory\n(?:.*\n)*?\s+headers: )\*cached/, to: '$1*headers', test: 'test/operations/getCategory.test.ts', says: /header (etag|cache-control) is not declared|304/ },
      { name: 'contract: an answer gets a header that it requires', file: 'openapi/platform.yaml',
        from: /(\n {6}operationId: getLiveness\n(?:.*\n)*?\s+)headers: \*fresh/, to: "$1headers:\n            <<: *fresh\n            X-Shop: { description: The shop., required: true, schema: { type: string, maxLength: 9 } }", test: 'test/operations/getLiveness.test.ts', says: /header X-Shop is missing/i },
      { name: 'contract: a range is narrowed', file: 'openapi/inventory.yaml',
        from: /(onHand: .* )maximum: 2147483647,/, to: '$1maximum: 5,', test: 'test/operations/getStock.test.ts', says: /onHand must be <= 5/ },
      { name: 'contract: a problem is not documented any more', file: 'openapi/catalog.yaml',
        from: /(\n {6}operationId: createCategory\n(?:.*\n)*?)\s+slug_taken: .*/, to: '$1', test: 'test/operations/createCategory.test.ts', says: /internal_error/ },
    ],
  },
  {
    by: 'test', contract: true, drifts: [
      { name: 'contract: a verb is changed', file: 'openapi/carts.yaml', from: /put:(\n\s+operationId: setCartItem)/, to: 'patch:$1', test: 'test/local/tour.test.ts', says: /method_not_allowed/ },
    ],
  },
  {
    by: 'test', drifts: [
      { name: 'code: a route that the contract has not', file: 'src/platform/platform.controller.ts', from: /Controller, Inject \}((?:.*\n)*?)\n {2}@Operation\(\)/, to: "Controller, Get, Inject }$1\n  @Get('v1/secret')\n  getSecret(): string {\n    return 'secret';\n  }\n\n  @Operation()", test: 'test/contract/routes.test.ts', says: /GET \/v1\/secret/ },
      { name: 'code: a handler without its decorator', file: 'src/catalog/categories.controller.ts', from: /@Operation\(\)(\s+async deleteCategory)/, to: '$1', test: 'test/contract/routes.test.ts', says: /deleteCategory/ },
      { name: 'code: a problem that the operation does not document', file: 'src/catalog/categories.service.ts', from: /if \(!category\) throw notFound\('category'\);/, to: "if (!category) throw conflict('cart_changed', 'No.');", test: 'test/operations/getCategory.test.ts', says: /500|internal_error/ },
      { name: 'code: a required field is left out behind a cast', file: 'src/inventory/inventory.view.ts', from: /\(\{ variantId, onHand, updatedAt: new Date\(updatedAt\)\.toISOString\(\) \}\)/, to: '({ variantId, updatedAt: new Date(updatedAt).toISOString(), ...(onHand < 0 && { onHand }) }) as never', test: 'test/operations/getStock.test.ts', says: /500|internal_error/ },
    ],
  },
  {
    by: 'test', drifts: [
      { name: 'code: nobody asks for the scope', file: 'src/http/operation.guard.ts', from: /\n\s+authorize\(.*/, to: '\n    void authorize;', test: 'test/contract/authorization.test.ts', says: /403|insufficient_scope/ },
    ],
  },
];

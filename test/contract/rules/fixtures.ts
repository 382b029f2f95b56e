import type { Change } from './contract.js';

const list = 'paths./v1/categories.get';
const create = 'paths./v1/categories.post';
const category = 'paths./v1/categories/{categoryId}';
const responses = 'components.responses';
const schemas = 'components.schemas';
const problem = 'content.application/problem+json';
const json = 'content.application/json';

/** Takes one value away. */
const without = (address: string): Change => ({ [address]: undefined });
// Where a fixture has to take the last use of a code away, the codes are taken away with it.
const noCodes: Change = { [`${schemas}.ProblemCode.enum`]: [] };

/** For each rule, changes of which each must be reported by that rule and by no other one of ours. */
export const fixtures: Record<string, Change[]> = {
  'atelier-operation-id': [
    { [`${list}.operationId`]: 'fetchCategories' },
    { [`${category}.patch.operationId`]: 'setCategory' },
    { [`${create}.operationId`]: 'create_category' },
    { [`${category}.options`]: {} },
  ],
  'atelier-common-statuses': [
    ...['400', '406', '429', '500', '503'].map((status) => without(`${category}.get.responses.${status}`)),
    { [`${category}.delete.responses.406`]: { $ref: '#/components/responses/NotAcceptable' } },
  ],
  'atelier-security-declared': [without(`${list}.security`)],
  'atelier-secured-statuses': [
    without(`${create}.responses.401`),
    without(`${create}.responses.403`),
    { [`${create}.security`]: [{ cartToken: [] }] },
    { [`${list}.responses.401`]: { $ref: '#/components/responses/Unauthenticated' } },
  ],
  'atelier-scopes-exist': [{ [`${create}.security`]: [{ oauth: ['write:catalogue'] }] }],
  'atelier-scopes-used': [{ 'components.securitySchemes.oauth.flows.authorizationCode.scopes.read:moon': 'Read the moon' }],
  'atelier-body-statuses': [without(`${create}.responses.413`), without(`${create}.responses.415`), without(`${create}.requestBody`)],
  'atelier-path-parameter-404': ['get', 'patch', 'delete'].map((method) => without(`${category}.${method}.responses.404`)),
  'atelier-deprecated': [
    { [`${list}.deprecated`]: true },
    { [`${list}.deprecated`]: true, [`${list}.x-deprecated-since`]: '2026-11-01', [`${list}.x-sunset`]: '2027-11-01' },
    { [`${list}.x-sunset`]: '2027-11-01' },
  ],

  'atelier-request-id': [without(`${list}.responses.200.headers.X-Request-Id`), without(`${responses}.RequestTimeout.headers.X-Request-Id`)],
  'atelier-rate-limit-headers': [
    without(`${list}.responses.200.headers.RateLimit-Policy`),
    without(`${responses}.NotModified.headers.RateLimit`),
    without(`${responses}.NotFound.headers.RateLimit`),
  ],
  'atelier-cache-control': [without(`${list}.responses.200.headers.Cache-Control`), without(`${responses}.NotFound.headers.Cache-Control`)],
  'atelier-retry-after': [without(`${responses}.RateLimited.headers.Retry-After`), without(`${responses}.Unavailable.headers.Retry-After`)],
  'atelier-www-authenticate': [
    without(`${responses}.Unauthenticated.headers.WWW-Authenticate`),
    without(`${responses}.InsufficientScope.headers.WWW-Authenticate`),
  ],
  'atelier-no-content': [{ [`${category}.delete.responses.204.content`]: {} }, without('paths./health/live.get.responses.200.content')],
  'atelier-problem-json': [
    { [`${responses}.NotFound.content.text/html`]: {} },
    { [`${create}.responses.409.content.application/json`]: {} },
    { ...without(`${responses}.NotAcceptable.content`), ...noCodes },
  ],
  'atelier-problem-schema': [{ [`${responses}.NotFound.${problem}.schema`]: { $ref: '#/components/schemas/Category' } }],
  'atelier-problem-examples': [
    { 'components.examples.not_found.value.code': 'gone' },
    { 'components.examples.not_found.value.status': 410 },
    { [`${responses}.BadRequest.${problem}.examples`]: {} },
  ],
  'atelier-problem-codes-used': [without(`${responses}.RequestTimeout`)],
  'atelier-success-examples': [
    without(`${list}.responses.200.${json}.examples`),
    without(`${create}.requestBody.${json}.examples`),
    without(`${create}.requestBody.${json}.examples.top.summary`),
  ],
  'atelier-created-location': [without(`${create}.responses.201.headers.Location`), without(`${create}.responses.201.links`)],
  'atelier-links': [
    { [`${create}.responses.201.links.self.operationId`]: 'getNothing' },
    { [`${create}.responses.201.links.self.operationId`]: 'updateCategory' },
    { [`${create}.responses.201.links.self.parameters`]: {} },
    { [`${create}.responses.201.links.self.parameters.id`]: '$response.body#/id' },
  ],
  'atelier-list': [
    without(`${list}.responses.200.headers.Link`),
    without(`${schemas}.CategoryList.properties.page`),
    { 'components.parameters.Cursor.name': 'offset' },
    { 'components.parameters.Limit.name': 'size' },
    { [`${list}.responses.400`]: { $ref: '#/components/responses/BadRequest' }, ...noCodes },
  ],

  'atelier-conditional-get': [
    without(`${list}.responses.200.headers.ETag`),
    without(`${category}.get.responses.304`),
    without(`${responses}.NotModified.headers.ETag`),
    { 'components.parameters.IfNoneMatch.name': 'If-Modified-Since' },
  ],
  'atelier-etag-strength': [
    { 'components.headers.ListETag.schema.pattern': '^"[a-z]+"$' },
    { 'components.headers.ETag.schema.pattern': '^(W/)?"[a-z]+"$' },
  ],
  'atelier-versioned-etag': [
    without(`${create}.responses.201.headers.ETag`),
    without(`${category}.patch.responses.200.headers.ETag`),
    { [`${create}.responses.201.${json}.schema`]: { $ref: '#/components/schemas/Page' } },
  ],
  'atelier-guarded-change': ['patch', 'delete'].map((method) => ({
    [`${category}.${method}.parameters`]: [],
    [`${category}.${method}.responses.412`]: undefined,
    [`${category}.${method}.responses.428`]: undefined,
  })),
  'atelier-if-match-statuses': [
    without(`${category}.patch.responses.412`),
    without(`${category}.delete.responses.428`),
    { [`${create}.responses.428`]: { $ref: '#/components/responses/PreconditionRequired' } },
  ],
  'atelier-idempotent-post': [
    { 'components.parameters.IdempotencyKey.name': 'Repeat-Key' },
    without(`${create}.responses.201.headers.Idempotency-Replayed`),
    without(`${create}.responses.409.headers.Retry-After`),
    { ...without(`${create}.responses.409.${problem}.examples.idempotency_in_progress`), ...noCodes },
    { ...without(`${create}.responses.422`), ...noCodes },
  ],
  'atelier-idempotency-key-missing': [{ 'components.parameters.IdempotencyKey.required': true }],

  'atelier-requests-closed': [
    without(`${schemas}.CategoryCreate.unevaluatedProperties`),
    { [`${schemas}.CategoryUpdate.properties.picture`]: { type: ['object', 'null'], description: 'A picture.', examples: [null] } },
  ],
  'atelier-no-ref-siblings': [{ [`${schemas}.Category.properties.id.description`]: 'Its id.' }],
  'atelier-no-null-default': [{ [`${schemas}.CategoryUpdate.properties.parentId.default`]: 'none' }],
  'atelier-defaults-in-requests': [{ [`${schemas}.Category.properties.position.default`]: 0 }],
  'atelier-no-discriminator': [{ [`${schemas}.Category.discriminator`]: { propertyName: 'slug' } }],
  'atelier-flat-responses': ['allOf', 'anyOf', 'oneOf'].map((keyword) => ({ [`${schemas}.Category.${keyword}`]: [] })),
  'atelier-no-floats': [
    { [`${schemas}.Category.properties.position.type`]: 'number' },
    { [`${schemas}.Category.properties.position.type`]: ['number', 'null'] },
  ],
  'atelier-described': [
    list,
    'components.parameters.Cursor',
    `${category}.parameters.1`,
    `${responses}.NotFound`,
    `${create}.requestBody`,
    `${create}.responses.201`,
    `${create}.responses.201.links.self`,
    'components.headers.ETag',
    `${schemas}.Category`,
    `${schemas}.Category.properties.name`,
    'components.securitySchemes.oauth',
  ].map((address) => without(`${address}.description`)),
  'atelier-property-examples': [without(`${schemas}.Category.properties.position.examples`)],
  'atelier-times-in-utc': [
    { [`${schemas}.Timestamp.examples`]: ['2026-11-23T09:30:00+01:00'] },
    without(`${schemas}.Timestamp.pattern`),
  ],
};

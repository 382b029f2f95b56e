/** What may import what in src/: the directions of the design, one rule each. test/contract/structure.test.ts breaks each one. */
const sending = '^src/telemetry/(otlp|requests|statements)\\.ts$';
const features = '(catalog|inventory|carts|orders|webhooks|platform)';

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const not = (name, comment, from, to, except = {}) => rule(name, comment, { path: from, pathNot: except.from }, { path: to, pathNot: except.to });

module.exports = {
  forbidden: [
    rule('no-cycles', 'Two files that need each other are one file, or lack a third.', {}, { circular: true }),

    not('generated-through-contract', 'src/contract is the bridge to what is generated; everybody else uses its types and its decorator.',
      '^src/(?!contract/)', '^generated/'),
    not('contract-stands-alone', 'The bridge serves every feature, so it knows none of them, nor the edge.',
      '^src/contract/', `^src/(http|database|events|commands|local|${features})/`),
    not('edge-knows-no-feature', 'What the edge does, it does for all operations alike.', '^src/http/', `^src/${features}/`),
    not('database-knows-no-feature', 'Only the list of entities does; the rest serves every feature.',
      '^src/(database|events)/', `^src/${features}/`, { from: '^src/database/entities\\.ts$' }),

    not('entities-are-plain', 'Entities hold the rules of the domain; they know no Nest, no HTTP, no contract and nobody who uses them.',
      '\\.entity\\.ts$', '^src/(http|contract)/|^generated/|\\.(service|view|controller|module)\\.ts$|node_modules/(@nestjs/|express|@types/express)'),
    not('services-know-no-http', 'A service throws domain errors and answers entities; the edge and the views make HTTP of them.',
      '\\.service\\.ts$', '\\.(view|controller|module)\\.ts$|node_modules/(express|@types/express)'),
    not('views-only-show', 'A view turns an entity into the contract\'s shape; it asks nobody and changes nothing.',
      '\\.view\\.ts$', '\\.(service|controller|module)\\.ts$|^src/(http|database)/|node_modules/@nestjs/'),
    not('controllers-touch-no-entity', 'A controller calls a service and hands the result to a view; the database is not its business.',
      '\\.controller\\.ts$', '\\.entity\\.ts$|node_modules/(@mikro-orm/|kysely)'),
    not('controllers-are-not-used', 'A controller is reached over HTTP; only its module and the list of what is served name it.',
      '^src/', '\\.controller\\.ts$', { from: '\\.module\\.ts$' }),

    not('catalog-uses-no-feature', 'orders, carts and inventory build on the catalog, never the other way round.', '^src/catalog/', `^src/${features}/`, { to: '^src/catalog/' }),
    not('inventory-builds-on-catalog', 'Stock is of variants; who takes it is not known here.', '^src/inventory/', `^src/${features}/`, { to: '^src/(inventory|catalog)/' }),
    not('carts-know-no-orders', 'An order is made of a cart; a cart knows nothing of orders.',
      '^src/carts/', `^src/${features}/`, { to: '^src/(carts|catalog|inventory)/' }),
    not('platform-stands-alone', 'Health and meta are about the server, not about the shop.',
      `^src/${features}/`, '^src/platform/', { from: '^src/platform/' }),
    not('platform-uses-no-feature', 'Health and meta are about the server, not about the shop.', '^src/platform/', `^src/${features}/`, { to: '^src/platform/' }),

    not('telemetry-stands-alone', 'What happens is told to it; it asks nobody.', '^src/telemetry/', `^src/(http|database|contract|events|commands|local|${features})/`),
    not('telemetry-on-demand', 'OpenTelemetry is loaded where an endpoint is configured, and nowhere else.', '^src/', 'node_modules/@opentelemetry/', { from: sending }),
    rule('telemetry-is-imported-late', 'An import() in app.ts loads it when it is wanted.', { path: '^src/', pathNot: '^src/telemetry/' }, { path: sending, dynamic: false }),

    not('local-stays-local', 'What stands in for the cloud on a laptop is not in the image; only the token command may use it.',
      '^src/', '^src/local/', { from: '^src/(local/|commands/token\\.ts$)' }),
    rule('no-dev-dependency-in-the-image', 'The image has no devDependencies; what only stands in for the cloud may use them.',
      { path: '^src/', pathNot: '^src/(local/|commands/token\\.ts$)' }, { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] }),
    not('tests-are-not-used', 'What is served does not depend on its tests or scripts.', '^src/', '^(test|scripts|clients|openapi)/'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Imports of types count too: they are dependencies of the mind.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};

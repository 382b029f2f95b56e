import type { LocalSettings } from './settings.js';

/** What `npm start` prints once the API is ready. */
export function welcome({ url, settings, seeded, milliseconds }: { url: string; settings: LocalSettings; seeded: number; milliseconds: number }): string {
  const logins = settings.ownIssuer
    ? ['Log in', 'Authorize in Swagger UI, then a click: alice or bob (customers), staff (runs the shop)']
    : ['Log in', 'by Auth0, as AUTH0_DOMAIN says'];
  const rows = [
    ['API', `${url}/v1/products`],
    ['Swagger UI', `${url}/docs`],
    logins,
    ...(settings.ownIssuer ? [['Token', 'npm run -s token -- --sub alice --scope "manage:own-cart place:order read:own-orders"']] : []),
    ['Data', `${settings.data} (stop, delete it, and all begins anew)`],
  ];
  return [
    `Atelier is ready after ${(milliseconds / 1000).toFixed(1)} s.${seeded ? ` Its catalog is new: ${seeded} demo products.` : ''}`,
    '',
    ...rows.map(([name = '', value = '']) => `  ${name.padEnd(12)}${value}`),
    '',
    'Try it:',
    `  curl '${url}/v1/products?q=walnut'`,
    '',
    'Ctrl-C stops everything.',
  ].join('\n');
}

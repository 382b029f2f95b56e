import { describe, expect, test } from '@jest/globals';
import { contractJson } from '../../src/contract/document.js';
import { setting } from '../support/settings.js';

const get = (path: string, init?: RequestInit): Promise<Response> => fetch(`${setting('TEST_API')}${path}`, init);
const page = await (await get('/docs')).text();
const files = [...new Set([...page.matchAll(/(?:src|href)="(\/docs\/[^"]+)"/g)].map(([, path]) => path ?? ''))];

describe('Swagger UI', () => {
  test('has a policy that lets in no script, style or picture from elsewhere, and names the issuer', async () => {
    const { headers } = await get('/docs');
    const policy = headers.get('content-security-policy')?.split('; ');
    expect(policy).toEqual([
      "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", `connect-src 'self' ${new URL(setting('TEST_ISSUER')).origin}`,
      "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
    ]);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('is a page without a script, a style or an address of anybody else in its markup', () => {
    expect(page).toContain('<title>Atelier');
    expect(page).not.toMatch(/<style|\sstyle=|<script>|\son\w+=|https?:/);
    expect(files.length).toBeGreaterThan(5);
  });

  test.each(['/docs/', '/docs/oauth2-redirect.html', '/docs/oauth2-redirect.js', ...files])('serves %s, under the same policy', async (path) => {
    const { status, headers } = await get(path);
    expect({ status, policy: headers.get('content-security-policy') }).toEqual({ status: 200, policy: (await get('/docs')).headers.get('content-security-policy') });
  });

  test('shows the contract as it is published, and logs in at the issuer of this environment', async () => {
    const script = await (await get('/docs/swagger-ui-init.js')).text();
    const options = JSON.parse(/let options = (\{[\s\S]*?\n\});/.exec(script)?.[1] ?? '') as Record<string, unknown>;
    expect(options['swaggerDoc']).toEqual(JSON.parse(contractJson));
    expect(options['customOptions']).toMatchObject({
      issuer: setting('TEST_ISSUER'), validatorUrl: null,
      initOAuth: { clientId: 'atelier-docs', usePkceWithAuthorizationCodeGrant: true, additionalQueryStringParams: { audience: setting('TEST_AUDIENCE') } },
    });
  });

  test.each(['/docs/index.html', '/docs/package.json', '/docs/swagger-ui-bundle.js.map', '/docs/..%2fpackage.json', '/docs-json', '/docs-yaml'])('has no %s', async (path) => {
    const response = await get(path);
    expect({ status: response.status, type: response.headers.get('content-type') }).toEqual({ status: 404, type: 'application/problem+json; charset=utf-8' });
  });

  test('is only there to be read', async () => {
    const { status, headers } = await get('/docs', { method: 'POST' });
    expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});

import { fileURLToPath } from 'node:url';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ExpressAdapter, type NestExpressApplication } from '@nestjs/platform-express';
import type { OpenAPIObject, SwaggerCustomOptions } from '@nestjs/swagger';
import express, { type Express, type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import type { Config } from '../config.js';
import { contractJson } from '../contract/document.js';
import { ShopError } from '../errors.js';

const folder = fileURLToPath(new URL('swagger-ui/', import.meta.url));

/** Of Swagger UI's own files only what the page loads; `swagger-ui-init.js` is made by Nest of the options below. */
const swaggerUi = ['swagger-ui.css', 'swagger-ui-bundle.js', 'swagger-ui-standalone-preset.js', 'swagger-ui-init.js', 'oauth2-redirect.html', 'oauth2-redirect.js'];
const ours: Record<string, string> = { '/': 'index.html', '/page.css': 'page.css', '/page.js': 'page.js', '/favicon.svg': 'favicon.svg' };

/** What a customer needs; who logs in as staff ticks more. */
const preselected = ['manage:own-cart', 'place:order', 'read:own-orders'];

/**
 * Serves Swagger UI at /docs, of the contract as it is published. The page (page.js) puts the issuer of this environment into its
 * own copy, and talks to this API and to that issuer alone.
 */
export function serveDocs(app: NestExpressApplication, config: Pick<Config, 'auth' | 'docsClientId'>): void {
  app.use('/docs', page(securityPolicy(config.auth.issuer)));
  app.use(onFirstUse(async () => swaggerUiServer(optionsOf(config))));
}

@Module({})
class Docs {}

// An application of its own, because Nest's Swagger module is a fifth of all modules that a start would load, and few servers are ever asked for /docs.
async function swaggerUiServer(swaggerOptions: SwaggerCustomOptions['swaggerOptions']): Promise<Express> {
  const { SwaggerModule } = await import('@nestjs/swagger');
  const server = express().disable('x-powered-by').disable('etag');
  const app = await NestFactory.create<NestExpressApplication>(Docs, new ExpressAdapter(server), { logger: false, bodyParser: false });
  SwaggerModule.setup('docs', app, () => JSON.parse(contractJson) as OpenAPIObject, { raw: false, swaggerOptions });
  return server;
}

/** Serves what is below /docs, and makes the server of it when it is asked for the first time. */
function onFirstUse(make: () => Promise<Express>): RequestHandler {
  let made: Promise<Express> | undefined;
  return (request, response, next) => {
    if (!request.path.startsWith('/docs/')) { next(); return; }
    made ??= make();
    made.then((serve) => { serve(request, response, next); }, next);
  };
}

function optionsOf({ auth, docsClientId }: Pick<Config, 'auth' | 'docsClientId'>): SwaggerCustomOptions['swaggerOptions'] {
  return {
    // Ours; page.js takes it away again.
    issuer: auth.issuer,
    initOAuth: {
      clientId: docsClientId, scopes: preselected, usePkceWithAuthorizationCodeGrant: true,
      // Auth0 answers an opaque token to a login that names no API.
      additionalQueryStringParams: { audience: auth.audience },
    },
    layout: 'BaseLayout', plugins: [], validatorUrl: null,
    filter: true, displayOperationId: true, displayRequestDuration: true, docExpansion: 'list', defaultModelsExpandDepth: 0, syntaxHighlight: { theme: 'idea' },
  };
}

function securityPolicy(issuer: string): string {
  return [
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", `connect-src 'self' ${new URL(issuer).origin}`,
    "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
  ].join('; ');
}

/** Nest's own page has styles in its markup, which the policy refuses: /docs is ours, and what is neither ours nor in the list is not found. */
function page(policy: string) {
  return (request: Request, response: Response, next: NextFunction): void => {
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader('Referrer-Policy', 'no-referrer');
    const file = ours[request.path];
    if (!['GET', 'HEAD'].includes(request.method)) {
      response.setHeader('Allow', 'GET, HEAD');
      next(new ShopError('method_not_allowed', 'Swagger UI is there to be read. It has GET, HEAD.'));
    } else if (file !== undefined) response.sendFile(file, { root: folder });
    else if (swaggerUi.includes(request.path.slice(1))) next();
    else next(new ShopError('not_found', 'Swagger UI is at /docs, and has no such file.'));
  };
}

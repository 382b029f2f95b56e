import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { AppModule } from '../../src/app.module.js';
import { loadConfig } from '../../src/config.js';
import { operations } from '../../src/contract/document.js';
import { silent } from '../../src/telemetry/telemetry.js';
import { goodEnvironment } from '../support/server.js';

let app: INestApplication;
beforeAll(async () => { app = await NestFactory.create(AppModule.for(loadConfig(goodEnvironment()), silent), { logger: false }); });
afterAll(() => app.close());

test('Nest maps the routes that the contract has, and no other', () => {
  const { paths } = SwaggerModule.createDocument(app, new DocumentBuilder().build());
  const mapped = Object.entries(paths).flatMap(([path, item]) => Object.entries(item).map(([method, operation]) => {
    const { operationId } = operation as { operationId?: string };
    return `${method.toUpperCase()} ${path} ${operationId?.split('_').at(-1) ?? ''}`;
  }));
  const declared = [...operations.values()].map(({ method, path, operationId }) => `${method} ${path} ${operationId}`);
  expect(mapped.sort()).toEqual(declared.sort());
});

import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger as NestLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ExpressAdapter, type NestExpressApplication } from '@nestjs/platform-express';
import express from 'express';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module.js';
import { httpAddress, type Config } from './config.js';
import { contract } from './contract/document.js';
import { edge } from './http/edge.js';
import { configureServer } from './http/server.js';
import { serveDocs } from './platform/docs.js';
import { PlatformService } from './platform/platform.service.js';
import { silent, type Telemetry } from './telemetry/telemetry.js';

export interface App {
  /** Begins to serve. @throws NodeJS.ErrnoException `EADDRINUSE` if the port is taken */
  listen(): Promise<void>;
  /** Drains, ends what is under way, and lets go of the database. */
  close(): Promise<void>;
  /** Where it serves: `http://127.0.0.1:3000`. */
  readonly url: string;
}

/** Makes the server of the contract; it serves nothing before `listen`. */
export async function createApp(config: Config): Promise<App> {
  const telemetry = await telemetryOf(config);
  // Before Nest has it: Express makes its router with the first middleware. A path is what the contract writes, to the letter.
  const http = express().disable('x-powered-by').disable('etag').set('trust proxy', config.trustProxy).set('query parser', 'simple')
    .set('strict routing', true).set('case sensitive routing', true);
  const nest = await NestFactory.create<NestExpressApplication>(AppModule.for(config, telemetry), new ExpressAdapter(http), { bodyParser: false, bufferLogs: true, abortOnError: false });
  nest.useLogger(nest.get(Logger));
  nest.use(edge(telemetry));
  serveDocs(nest, config);
  const server = nest.getHttpServer();
  const connections = configureServer(server, config.publicUrl);
  return {
    listen: async () => { await nest.listen(config.port, config.host); },
    close: async () => {
      nest.get(PlatformService).drain();
      connections.release();
      await sleep(config.drainSeconds * 1000);
      connections.end();
      await nest.close();
      await telemetry.close();
    },
    get url() { return httpAddress(config.host, (server.address() as AddressInfo | null)?.port ?? config.port); },
  };
}

// Whoever sends nothing does not wait for what would send it to be loaded either.
async function telemetryOf({ telemetry }: Config): Promise<Telemetry> {
  if (!telemetry) return silent;
  const { openTelemetry } = await import('./telemetry/otlp.js');
  const logger = new NestLogger('Telemetry');
  return openTelemetry(telemetry, contract.info.version, (sentence) => { logger.warn(sentence); });
}

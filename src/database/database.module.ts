import { Global, Module } from '@nestjs/common';
import { Reader } from './reader.js';

/** What every feature may read by. */
@Global()
@Module({ providers: [Reader], exports: [Reader] })
export class DatabaseModule {}

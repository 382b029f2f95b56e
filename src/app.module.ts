import { MikroOrmModule } from '@mikro-orm/nestjs';
import { PostgreSqlDriver } from '@mikro-orm/postgresql';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import type { CartsController } from './carts/carts.controller.js';
import { CartsModule } from './carts/carts.module.js';
import { CatalogModule } from './catalog/catalog.module.js';
import type { CategoriesController } from './catalog/categories.controller.js';
import type { ProductsController } from './catalog/products.controller.js';
import type { SearchController } from './catalog/search.controller.js';
import { SearchModule } from './catalog/search.module.js';
import type { VariantsController } from './catalog/variants.controller.js';
import { CONFIG, type Config } from './config.js';
import type { None, OperationId } from './contract/types.js';
import { DatabaseModule } from './database/database.module.js';
import { ormOptions } from './database/orm.js';
import { HttpModule } from './http/http.module.js';
import { logging } from './http/logging.js';
import type { InventoryController } from './inventory/inventory.controller.js';
import { InventoryModule } from './inventory/inventory.module.js';
import type { OrdersController } from './orders/orders.controller.js';
import { OrdersModule } from './orders/orders.module.js';
import type { PaymentsController } from './orders/payments.controller.js';
import type { PlatformController } from './platform/platform.controller.js';
import { PlatformModule } from './platform/platform.module.js';
import { TELEMETRY, type Telemetry } from './telemetry/telemetry.js';

/** An operation of the contract that no controller serves; the compiler's message names it. */
export type Unserved = None<Exclude<OperationId,
  keyof CartsController | keyof CategoriesController | keyof InventoryController | keyof OrdersController | keyof PaymentsController | keyof PlatformController |
  keyof ProductsController | keyof SearchController | keyof VariantsController>>;

@Global()
@Module({})
export class AppModule {
  static for(config: Config, telemetry: Telemetry): DynamicModule {
    return {
      module: AppModule,
      imports: [
        LoggerModule.forRoot(logging(config)),
        MikroOrmModule.forRootAsync({ driver: PostgreSqlDriver, useFactory: () => ormOptions(config, 'serve', telemetry) }),
        DatabaseModule, HttpModule, CartsModule, CatalogModule, InventoryModule, OrdersModule, PlatformModule, SearchModule,
      ],
      providers: [{ provide: CONFIG, useValue: config }, { provide: TELEMETRY, useValue: telemetry }],
      exports: [CONFIG, TELEMETRY],
    };
  }
}

import { Migration20261123000001_platform } from './migrations/Migration20261123000001_platform.js';
import { Migration20261123000002_catalog } from './migrations/Migration20261123000002_catalog.js';
import { Migration20261123000003_inventory } from './migrations/Migration20261123000003_inventory.js';
import { Migration20261123000004_carts } from './migrations/Migration20261123000004_carts.js';
import { Migration20261123000005_orders } from './migrations/Migration20261123000005_orders.js';
import { Migration20261124000001_walls } from './migrations/Migration20261124000001_walls.js';

/** Every migration, in the order in which they run. */
export const migrations = [
  Migration20261123000001_platform,
  Migration20261123000002_catalog,
  Migration20261123000003_inventory,
  Migration20261123000004_carts,
  Migration20261123000005_orders,
  Migration20261124000001_walls,
] as const;

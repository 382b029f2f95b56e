import 'reflect-metadata';
import { loadConfig } from './config.js';
import { Refusal } from './refusal.js';

try {
  const config = loadConfig();
  // Not before: the contract is compared with the types when it is loaded, and may refuse too.
  const { createApp } = await import('./app.js');
  const app = await createApp(config);
  await app.listen();
  let closing: Promise<void> | undefined;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => { closing ??= app.close().then(() => process.exit(0)); });
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exit(1);
}

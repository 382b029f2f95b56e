// What the tests run against: two server processes on one database.
import { join } from 'node:path';
import { startServers } from './servers.mjs';

export default async function setup() {
  const servers = await startServers(2);
  const { urls: [first, second], database, issuer, audience, folder } = servers;
  Object.assign(process.env, {
    TEST_API: first, TEST_API_2: second, TEST_DATABASE_URL: database.url, TEST_ISSUER: issuer.url, TEST_AUDIENCE: audience, TEST_ISSUER_FOLDER: join(folder, 'issuer'),
  });
  globalThis.testServers = servers;
}

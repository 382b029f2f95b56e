import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { Refusal } from '../refusal.js';

/**
 * Tries to listen on a port, any free one for 0; answers the port, or undefined if it is taken.
 * @throws Refusal if one can not listen there at all: an address of another machine, a port kept for root
 */
export async function tryPort(port: number, host = '127.0.0.1'): Promise<number | undefined> {
  const server = createServer();
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') return undefined;
    throw new Refusal(`It is not possible to listen on ${host}, port ${port} (${code}): set HOST and PORT to what this machine has.`);
  }
  const found = (server.address() as AddressInfo).port;
  server.close();
  await once(server, 'close');
  return found;
}

/**
 * The port for what keeps its data in a folder: the wanted one, else the last one, else any free one, which is noted there.
 * @throws Refusal if the wanted one is taken
 */
export async function choosePort(folder: string, wanted?: number): Promise<number> {
  const note = join(folder, 'port');
  if (wanted) {
    if (!(await tryPort(wanted))) throw new Refusal(`Port ${wanted} is taken: the database needs another.`);
    return wanted;
  }
  const last = existsSync(note) ? Number(readFileSync(note, 'utf8')) : 0;
  const port = ((last > 0 ? await tryPort(last) : undefined) ?? (await tryPort(0))) as number;
  if (port !== last) writeFileSync(note, String(port));
  return port;
}

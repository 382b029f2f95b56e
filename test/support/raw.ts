import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { RawResponse } from './conformance.js';
import { setting } from './settings.js';

/** A connection to a server under test, for what no client would send. */
export async function open(at = setting('TEST_API')): Promise<Socket> {
  const { hostname, port } = new URL(at);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

/** Everything that arrives until the server closes the connection. */
export async function drain(socket: Socket): Promise<string> {
  let text = '';
  socket.on('data', (chunk: Buffer) => { text += chunk.toString('latin1'); });
  await once(socket, 'close');
  return text;
}

/** Sends bytes on a connection of its own, and returns the first response once the server has closed it. */
export async function exchange(bytes: string | Buffer, at?: string): Promise<RawResponse> {
  const socket = await open(at);
  const arrived = drain(socket);
  socket.write(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes);
  return parse(await arrived);
}

/** Reads one HTTP response; what was chunked stays so. */
export function parse(text: string): RawResponse {
  const end = text.indexOf('\r\n\r\n');
  const [first = '', ...lines] = text.slice(0, end).split('\r\n');
  const headers = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
  const length = Number(headers['content-length'] ?? 0);
  return { status: Number(first.split(' ')[1]), headers, text: Buffer.from(text.slice(end + 4), 'latin1').subarray(0, length).toString('utf8') };
}

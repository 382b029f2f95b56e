import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { text } from 'node:stream/consumers';

/**
 * Serves what an instance does, each answer after a change.
 * @param {string} target http://127.0.0.1:3000
 * @param {(answer: { status: number, headers: Record<string, string>, body: string }) => void} change changes it in place
 * @returns its address, and `stop()`
 */
export async function proxyBefore(target, change) {
  const server = createServer((incoming, outgoing) => {
    const forwarded = request(new URL(incoming.url, target), { method: incoming.method, headers: incoming.headers }, (response) => {
      void text(response).then((body) => {
        const answer = { status: response.statusCode, headers: { ...response.headers }, body };
        change(answer);
        delete answer.headers['transfer-encoding'];
        if (answer.body !== '') answer.headers['content-length'] = String(Buffer.byteLength(answer.body));
        outgoing.writeHead(answer.status, answer.headers).end(answer.body);
      });
    });
    forwarded.on('error', () => outgoing.destroy());
    incoming.pipe(forwarded);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

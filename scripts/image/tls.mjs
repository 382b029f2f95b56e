import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:https';
import { isIP } from 'node:net';
import { join } from 'node:path';

/**
 * Serves what another server of this machine does, by TLS, with a certificate of its own.
 * @param {string} target http://127.0.0.1:port/
 * @param {string} host the name, or the address, that the certificate is for
 * @param {string} folder takes the key and the certificate
 * @returns its port, the certificate's file, and `stop()`
 */
export async function tlsBefore(target, host, folder) {
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'ca.pem')];
  const { status, stderr } = spawnSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', `/CN=${host}`,
    '-addext', `subjectAltName=${isIP(host) ? 'IP' : 'DNS'}:${host}`, '-keyout', key, '-out', certificate], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`openssl made no certificate: ${stderr}`);
  chmodSync(certificate, 0o644);
  const server = createServer({ key: readFileSync(key), cert: readFileSync(certificate) }, (incoming, outgoing) => {
    const forwarded = request(new URL(incoming.url, target), { method: incoming.method, headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode, answer.headers);
      answer.pipe(outgoing);
    });
    forwarded.on('error', () => outgoing.destroy());
    incoming.pipe(forwarded);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: server.address().port, certificate,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

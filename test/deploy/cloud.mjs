import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const family = 'arn:aws:ecs:eu-central-1:123456789012:task-definition/atelier-dev';
/** The full name of a revision of the server's task definition. */
export const revision = (number) => `${family}:${number}`;
/** The image that a revision of the task definition names. */
export const image = (number) => `atelier/api@sha256:${String(number).padStart(64, '0')}`;
export const contract = '{"openapi":"3.1.1"}';
export const contractSha256 = createHash('sha256').update(contract).digest('hex');

/** A deployment as describe-services answers it. */
export const deployment = (taskDefinition, rolloutState = 'COMPLETED', status = 'PRIMARY') => ({ status, taskDefinition, rolloutState, rolloutStateReason: `it is ${rolloutState}` });

/**
 * A pretended account: `aws` and `tofu` on the path, and a load balancer that answers as what `commits` and `images` say of the primary task definition.
 * @param wishes what differs from a rollout of revision 8, after 7, in which all goes well. `answers` are the deployments that describe-services gives
 *   after update-service to a task definition, one answer after another, the last for ever
 */
export async function cloud(wishes = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'atelier-deploy-'));
  const file = join(folder, 'state.json');
  const read = () => JSON.parse(readFileSync(file, 'utf8'));
  const server = createServer(({ url }, answer) => {
    const { now, commits, contracts, images } = read();
    const running = now.find(({ status }) => status === 'PRIMARY').taskDefinition;
    if (url === '/v1/meta') return answer.end(JSON.stringify({ commit: commits[running], contractSha256, image: images[running] ?? 'none' }));
    if (url === '/openapi.json') return answer.end(contracts[running] ?? contract);
    return answer.end('{}');
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const deployed = {
    url: `http://127.0.0.1:${server.address().port}`, cluster_name: 'atelier-dev', service_name: 'api', task_definition_arns: { api: revision(8), migration: revision('migration') },
    application_subnet_ids: ['subnet-1'], security_group_id: 'sg-1',
  };
  writeFileSync(file, JSON.stringify({
    calls: [], now: [deployment(revision(7))], answers: {}, commits: { [revision(6)]: 'c6', [revision(7)]: 'c7', [revision(8)]: 'c8' }, contracts: {}, tags: {},
    images: { [revision(6)]: image(6), [revision(7)]: image(7), [revision(8)]: image(8) },
    migrated: [{ name: 'migrate', exitCode: 0 }], changes: [], outputs: Object.fromEntries(Object.entries(deployed).map(([name, value]) => [name, { value }])), ...wishes,
  }));
  for (const program of ['aws', 'tofu']) {
    writeFileSync(join(folder, program), `#!/bin/sh\nexec "${process.execPath}" "${resolve('test/deploy', `${program}.mjs`)}" "$@"\n`);
    chmodSync(join(folder, program), 0o755);
  }
  return {
    state: read,
    /** @returns the program's exit code and all that it said */
    run: (program, ...args) => new Promise((ended) => {
      const env = { ...process.env, PATH: `${folder}:${process.env.PATH}`, STATE: file, POLL_SECONDS: '0.01', WAIT_SECONDS: '2', STATE_BUCKET: 'states', DEPLOYED: JSON.stringify(deployed) };
      execFile(`scripts/${program}.sh`, args, { env, encoding: 'utf8' }, (error, stdout, stderr) => ended({ code: error?.code ?? 0, said: `${stdout}${stderr}` }));
    }),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

// Makes ten mistakes, one at a time, in copies of the configuration, and demands that the promise that each breaks is named, and by its sentence.
//   node infra/tests/mistakes.mjs COPY     COPY: a folder with infra, initialised, and src beside it; the copies land in it too
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = process.argv[2];
const production = ['-filter=tests/production.tftest.hcl', '-var-file=environments/production.tfvars'];

const mistakes = [
  ['a public database', 'modules/database', 'cluster.tf', /publicly_accessible( +)= false/, 'publicly_accessible$1= true', 'No instance has a public address.'],
  ['the database open to everybody', 'modules/database', 'security_groups.tf', /referenced_security_group_id = var.client_security_group_id/, 'cidr_ipv4 = "0.0.0.0/0"', 'The database is reached by the tasks alone.'],
  ['a secret in the plain environment', 'modules/compute', 'containers.tf', /AUTH0_DOMAIN( +)= var.auth0_domain\n/, '$&    DATABASE_PASSWORD = "hunter2"\n', 'No secret stands in the plain environment.'],
  ['a wildcard in the trust policy', 'bootstrap', 'github.tf', /"token.actions.githubusercontent.com:sub" = each.value/, '"token.actions.githubusercontent.com:sub" = "repo:owner/*"', 'A role is taken with exactly one audience and exactly one subject, and no wildcard.'],
  ['logs for ever', 'modules/observability', 'logs.tf', / +retention_in_days = var.log_retention_days\n/, '', 'Logs are encrypted, and forgotten after a year.'],
  ['no circuit breaker', 'modules/compute', 'service.tf', /(deployment_circuit_breaker \{\n +enable +=) true/, '$1 false', 'A revision that does not start is rolled back.'],
  ['no encryption', 'modules/database', 'cluster.tf', /storage_encrypted( +)= true/, 'storage_encrypted$1= false', 'What rests is encrypted with the key of this environment.'],
  ['one instance in production', '.', 'environments/production.tfvars', /database_instances( +)= 2/, 'database_instances$1= 1', 'database_instances must be 2 or more in production', production],
  ['production without deletion protection', '.', 'environments/production.tfvars', /deletion_protection( +)= true/, 'deletion_protection$1= false', 'deletion_protection must be true in production.', production],
  ['the NAT gateway removed', 'modules/network', 'routes.tf', /nat_gateway_id( +)= aws_nat_gateway.outbound\[.*\].id/, 'gateway_id$1= aws_internet_gateway.public.id', 'The application leaves by a NAT gateway only.'],
];

function test(folder, options) {
  const child = spawn('tofu', ['test', '-no-color', ...options], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => { output += text; });
  return new Promise((resolve, reject) => child.on('error', reject).on('close', (status) => resolve({ status, output })));
}

/** @returns whether an assertion or a validation has said that sentence: a crash, or another promise that broke on the way, is none. */
async function isCaught([name, module, file, before, after, sentence, options = []], infra) {
  const path = join(infra, module, file);
  const right = readFileSync(path, 'utf8');
  const wrong = right.replace(before, after);
  if (wrong === right) throw new Error(`The mistake "${name}" can not be made: ${file} has changed.`);
  writeFileSync(path, wrong);
  const { status, output } = await test(join(infra, module), options);
  writeFileSync(path, right);
  const failures = output.split(/^(?=Error: )/m).filter((part) => /^Error: (Test assertion failed|Invalid value for)/.test(part));
  const caught = status === 1 && failures.some((part) => part.replaceAll('\n', ' ').includes(sentence));
  console.log(`${caught ? 'caught' : 'MISSED'}  ${name.padEnd(40)} ${caught ? sentence : output.slice(-600)}`);
  return caught;
}

const left = [...mistakes];
const judged = [];
async function work(number) {
  const folder = join(root, `mistakes-${number}`);
  mkdirSync(folder);
  cpSync(join(root, 'infra'), join(folder, 'infra'), { recursive: true, verbatimSymlinks: true });
  symlinkSync(join(root, 'src'), join(folder, 'src'));
  for (let mistake = left.shift(); mistake; mistake = left.shift()) judged.push(await isCaught(mistake, join(folder, 'infra')));
}
await Promise.all([work(1), work(2)]);

const caught = judged.filter(Boolean).length;
console.log(`${caught} of ${mistakes.length} mistakes caught`);
process.exit(caught === mistakes.length ? 0 : 1);

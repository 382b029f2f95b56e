// Makes ten mistakes, one at a time, in a copy of the configuration, and demands that the tests name each.
//   node infra/tests/mistakes.mjs COPY     COPY: a folder with infra, initialised, and src beside it
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const infra = join(process.argv[2], 'infra');
const production = ['-filter=tests/production.tftest.hcl', '-var-file=environments/production.tfvars'];

const mistakes = [
  ['a public database', 'modules/database', 'cluster.tf', 'publicly_accessible             = false', 'publicly_accessible             = true'],
  ['the database open to everybody', 'modules/database', 'security_groups.tf', 'referenced_security_group_id = var.client_security_group_id', 'cidr_ipv4 = "0.0.0.0/0"'],
  ['a secret in the plain environment', 'modules/compute', 'containers.tf', 'AUTH0_DOMAIN   = var.auth0_domain', 'AUTH0_DOMAIN   = var.auth0_domain\n    DATABASE_PASSWORD = "hunter2"'],
  ['a wildcard in the trust policy', 'bootstrap', 'github.tf', '"token.actions.githubusercontent.com:sub" = each.value', '"token.actions.githubusercontent.com:sub" = "repo:owner/*"'],
  ['logs for ever', 'modules/observability', 'logs.tf', '  retention_in_days = var.log_retention_days\n', ''],
  ['no circuit breaker', 'modules/compute', 'service.tf', /deployment_circuit_breaker \{\n {4}enable {3}= true/, 'deployment_circuit_breaker {\n    enable   = false'],
  ['no encryption', 'modules/database', 'cluster.tf', 'storage_encrypted                   = true', 'storage_encrypted                   = false'],
  ['one zone in production', '.', 'environments/production.tfvars', 'database_instances   = 2', 'database_instances   = 1', production],
  ['production without deletion protection', '.', 'environments/production.tfvars', /deletion_protection +  = true|deletion_protection\s+= true/, 'deletion_protection = false', production],
  ['the NAT gateway removed', 'modules/network', 'routes.tf', 'nat_gateway_id         = aws_nat_gateway.outbound[var.nat_per_zone ? each.key : var.availability_zones[0]].id', 'gateway_id             = aws_internet_gateway.public.id'],
];

let caught = 0;
for (const [name, module, file, before, after, options = []] of mistakes) {
  const folder = join(infra, module);
  const path = join(folder, file);
  const right = readFileSync(path, 'utf8');
  const wrong = right.replace(before, after);
  if (wrong === right) throw new Error(`The mistake "${name}" can not be made: ${file} has changed.`);
  writeFileSync(path, wrong);
  try {
    const { status, stdout, stderr } = spawnSync('tofu', ['test', '-no-color', ...options], { cwd: folder, encoding: 'utf8' });
    const output = stdout + stderr;
    // A sentence of ours, not a crash: the paragraph after the place of the first failed assertion or refused variable.
    const error = /Error: (?:Test assertion failed|Invalid value for[^\n]*)\n([^]*)/.exec(output)?.[1];
    const sentence = error?.split('\n').find((line) => /^[A-Za-z]/.test(line) && !line.startsWith('on '));
    const isCaught = status !== 0 && sentence !== undefined;
    caught += Number(isCaught);
    console.log(`${isCaught ? 'caught' : 'MISSED'}  ${name.padEnd(40)} ${sentence ?? output.slice(-400)}`);
  } finally {
    writeFileSync(path, right);
  }
}
console.log(`${caught} of ${mistakes.length} mistakes caught`);
process.exit(caught === mistakes.length ? 0 : 1);

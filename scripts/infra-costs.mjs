// What a month costs, by line, into docs/costs.md: numbers of things from infra/, assumed use from docs/costs.json, prices from
// infra/capacity/prices.json and, where that has none, from docs/costs.json.
//   node scripts/infra-costs.mjs [--check]        --check: fails unless docs/costs.md is that, and below each environment's budget_usd
import { readFileSync, writeFileSync } from 'node:fs';

const root = new URL('..', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const list = JSON.parse(read('infra/capacity/prices.json'));
const own = JSON.parse(read('docs/costs.json'));
const { hours } = list, { seen, usage } = own;
const prices = { ...own.prices, ...list.prices }, pages = { ...own.sources, ...list.sources };

/** Numbers, booleans, strings and lists of strings, as HCL and JSON both write them; anything else is undefined. */
const value = (text) => { try { return JSON.parse(text); } catch { return undefined; } };

/** The variables of an environment: what its .tfvars says, else the default in variables.tf. */
function variablesOf(environment) {
  const defaults = [...read('infra/variables.tf').matchAll(/^variable "(\w+)" \{\n((?:.*\n)*?)\}$/gm)]
    .map(([, name, body]) => [name, value(/^ {2}default +=(.*)$/m.exec(body)?.[1])]);
  const given = [...read(`infra/environments/${environment}.tfvars`).matchAll(/^(\w+) *= *([^#\n]*)/gm)].map(([, name, text]) => [name, value(text)]);
  return { ...Object.fromEntries(defaults), ...Object.fromEntries(given) };
}

const count = (path, pattern) => [...read(path).matchAll(pattern)].length;
const filters = count('infra/modules/observability/logs.tf', /^ {4}\w+ += "\{ \$/gm);
const alarms = count('infra/modules/observability/alarms.tf', /^ {4}[\w-]+ += \{ namespace/gm);

/** [what, how many, price] of each line. */
function linesOf(environment) {
  const set = variablesOf(environment), use = usage[environment];
  const zones = set.availability_zones.length, nats = set.nat_per_zone ? zones : 1, firewall = set.waf_requests ? 1 : 0;
  const [cpu, memory] = [set.task_cpu, set.task_memory].map((size) => use.tasks * size / 1024 * hours);
  // Below 100 per cent the first task is never on Spot.
  const spot = set.spot_percent < 100 ? set.spot_percent / 100 * Math.max(use.tasks - 1, 0) / use.tasks : 1;
  return [
    ['NAT gateways: hours', nats * hours, 'nat_hour'],
    ['NAT gateways: GB through them', use.nat_gb, 'nat_gb'],
    ['Public IPv4 addresses: one a NAT gateway, one a zone of the load balancer', (nats + zones) * hours, 'public_ipv4_hour'],
    ['Load balancer: hours', hours, 'alb_hour'],
    ['Load balancer: capacity units (LCU)', use.lcu * hours, 'alb_lcu_hour'],
    ['Fargate on demand: vCPU-hours', (1 - spot) * cpu, 'fargate_vcpu_hour'],
    ['Fargate on demand: GB-hours', (1 - spot) * memory, 'fargate_gb_hour'],
    ['Fargate on Spot: vCPU-hours', spot * cpu, 'fargate_spot_vcpu_hour'],
    ['Fargate on Spot: GB-hours', spot * memory, 'fargate_spot_gb_hour'],
    ['Aurora: ACU-hours of all instances', set.database_instances * Math.max(use.acu, set.database_acu_min) * use.awake_hours, 'acu_hour'],
    ['Aurora: storage', use.database_gb, 'aurora_storage_gb_month'],
    ['Aurora: I/O, millions', use.io_millions, 'aurora_io_million'],
    ['Backups beyond the size of the database: GB', set.database_backup_days > 1 ? use.database_gb : 0, 'aurora_backup_gb_month'],
    ['Backups in the vault: GB, a whole copy a day', set.database_vault_days * use.database_gb, 'aurora_backup_gb_month'],
    ['CloudWatch: logs taken in, GB', use.logs_gb, 'logs_ingest_gb'],
    ['CloudWatch: logs kept, GB compressed', use.logs_kept_gb, 'logs_storage_gb_month'],
    ['CloudWatch: metrics of filters and Container Insights', filters + use.container_insights_metrics, 'metric_month'],
    ['CloudWatch: alarms', alarms + nats, 'alarm_month'],
    ['CloudWatch: dashboard', 1, 'dashboard_month'],
    ['KMS: keys of the environment and of the state', 2, 'kms_key_month'],
    ['Secrets Manager: app, migration, master, Docker Hub', 3 + (set.dockerhub_secret_arn ? 1 : 0), 'secret_month'],
    ['WAF: web ACL', firewall, 'waf_acl_month'],
    ['WAF: rules', 2 * firewall, 'waf_rule_month'],
    ['WAF: requests, millions', use.requests_millions * firewall, 'waf_million'],
    ['Route 53: hosted zone', set.hosted_zone_id ? 1 : 0, 'hosted_zone_month'],
    ['Route 53: queries, millions', set.hosted_zone_id ? use.requests_millions / 10 : 0, 'queries_million'],
    ['VPC endpoints of the interface kind: hours', set.vpc_endpoints.length * zones * hours, 'endpoint_hour'],
    ['S3: access logs of a year, GB', set.access_logs_bucket ? use.access_logs_gb : 0, 's3_gb_month'],
    ['Data out to the internet, GB', use.out_gb, 'transfer_out_gb'],
    ['Data between zones, GB, out of one and into the other', 2 * use.between_zones_gb, 'transfer_zone_gb'],
  ];
}

const money = (usd) => usd.toFixed(2);
const number = (amount) => String(Math.round(amount * 100) / 100);
const environments = Object.keys(usage);
const lines = Object.fromEntries(environments.map((environment) => [environment, linesOf(environment)]));
const total = (environment) => lines[environment].reduce((sum, [, amount, price]) => sum + Math.round(amount * prices[price].usd * 100) / 100, 0);
const budget = (environment) => variablesOf(environment).budget_usd;

const row = (...cells) => `| ${cells.join(' | ')} |`;
const table = [
  row('a month', 'USD each', ...environments.flatMap((environment) => [environment, 'USD'])),
  row('---', '---:', ...environments.flatMap(() => ['---:', '---:'])),
  ...lines[environments[0]].map(([what, , price], index) => row(what, prices[price].usd, ...environments.flatMap((environment) => {
    const amount = lines[environment][index][1];
    return [number(amount), money(amount * prices[price].usd)];
  }))),
  row('**sum**', '', ...environments.flatMap((environment) => ['', `**${money(total(environment))}**`])),
  row('`budget_usd`, at which somebody is told', '', ...environments.flatMap((environment) => ['', budget(environment)])),
];
const sources = [
  row('price', 'USD', 'per', 'of', '', 'where it was seen, beside', 'AWS has it at'), row('---', '---:', '---', '---', '---', '---', '---'),
  ...Object.entries(prices).filter(([name]) => lines[environments[0]].some(([, , price]) => price === name))
    .map(([name, { usd, unit, source, date, basis }]) => row(`\`${name}\``, usd, unit, date, basis, seen[name] ?? 'list price, not looked up', pages[source])),
];

const each = (price, amount) => money(prices[price].usd * amount);
const moves = [
  row('what', 'USD a month', 'what it costs beside money'), row('---', '---:', '---'),
  row('a second NAT gateway, with its address', money((prices.nat_hour.usd + prices.public_ipv4_hour.usd) * hours), 'without it: the way out of all zones while one is lost'),
  row('half an ACU for the hours in which the database of dev sleeps', each('acu_hour', 0.5 * (hours - usage.dev.awake_hours)), 'without it: 15 s for the first request'),
  row('one ACU more on both instances of production', each('acu_hour', 2 * hours), ''),
  row('the reader of production, at its average', each('acu_hour', usage.production.acu * hours), 'without it: some ten minutes instead of one until the database is back after a failure'),
  row('a task more of production', money((prices.fargate_vcpu_hour.usd / 2 + prices.fargate_gb_hour.usd) * hours), ''),
  row('an interface endpoint in two zones', each('endpoint_hour', 2 * hours), 'without it: its traffic goes through the NAT gateway, which is cheaper below some 200 GB a month and zone'),
];

const old = read('docs/costs.md');
const between = (text, mark, rows) => text.replace(new RegExp(`(<!-- ${mark} -->\n)[^]*?(<!-- end -->)`), (_, begin, end) => `${begin}${rows.join('\n')}\n${end}`);
const now = between(between(between(old, 'table', table), 'moves', moves), 'sources', sources);
for (const environment of environments) {
  console.log(`${environment}: ${money(total(environment))} USD a month, of a budget of ${budget(environment)}`);
  if (!(total(environment) <= budget(environment))) throw new Error(`${environment} would cost more than its budget_usd.`);
}
if (!process.argv.includes('--check')) writeFileSync(new URL('docs/costs.md', root), now);
else if (now !== old) throw new Error('docs/costs.md is not what its numbers make: node scripts/infra-costs.mjs writes it again.');

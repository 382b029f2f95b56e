// A key that is yet to be made has no ARN in a plan, and checkov takes what is unknown for what is not set. Where the configuration
// names a key, this writes one into the plan's JSON: node known-keys.mjs plan.json > plan-with-keys.json
import { readFileSync } from 'node:fs';

const plan = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const keys = ['kms_key_arn', 'kms_key_id', 'kms_master_key_id', 'performance_insights_kms_key_id'];
const configured = new Map();
const walk = (module, prefix) => {
  for (const { address, expressions } of module.resources ?? []) configured.set(prefix + address, expressions);
  for (const [name, call] of Object.entries(module.module_calls ?? {})) walk(call.module, `${prefix}module.${name}.`);
};
walk(plan.configuration.root_module, '');

const fill = (address, values) => {
  for (const key of keys) {
    if (configured.get(address.replaceAll(/\[[^\]]*\]/g, ''))?.[key]?.references) values[key] ??= 'arn:aws:kms:eu-central-1:123456789012:key/known-after-apply';
  }
};
const planned = (module) => {
  for (const { address, values } of module.resources ?? []) fill(address, values);
  for (const child of module.child_modules ?? []) planned(child);
};
planned(plan.planned_values.root_module);
for (const { address, change } of plan.resource_changes) {
  if (!change.after) continue;
  fill(address, change.after);
  for (const key of keys) if (change.after[key]) delete change.after_unknown[key];
}
process.stdout.write(JSON.stringify(plan));

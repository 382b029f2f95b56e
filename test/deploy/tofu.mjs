// Stands in for OpenTofu: outputs and the changes of a plan, from the file that STATE names.
import { readFileSync, writeFileSync } from 'node:fs';

const [command] = process.argv.slice(2).filter((text) => !text.startsWith('-'));
const state = JSON.parse(readFileSync(process.env.STATE, 'utf8'));
if (command === 'output') console.log(process.argv.includes('-raw') ? state.outputs[process.argv.at(-1)].value : JSON.stringify(state.outputs));
if (command === 'show') console.log(JSON.stringify({ resource_changes: state.changes }));
if (command === 'plan' && process.argv.includes('-detailed-exitcode')) process.exitCode = state.changes.length > 0 ? 2 : 0;
state.calls.push(`tofu ${process.argv.slice(2).join(' ')}`);
if (command !== 'output') writeFileSync(process.env.STATE, JSON.stringify(state));

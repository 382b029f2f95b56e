// Shows that the verification can fail: a proxy before an instance changes one thing of its answers, and each change must be caught, by
// the sentence that names it. The instance without a change must pass. And what is declared and never answered must be missed.
//   npm run verify:controls -- --url http://127.0.0.1:3000 --issuer-folder .data/issuer
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { proxyBefore } from './proxy.mjs';
import { unseenControls } from './unseen.mjs';

const { values: { url, 'issuer-folder': folder } } = parseArgs({ options: { url: { type: 'string' }, 'issuer-folder': { type: 'string' } } });
if (!url || !folder) {
  console.error('Which instance, and whose keys? Give --url and --issuer-folder.');
  process.exit(1);
}

const body = (change) => (answer) => { answer.body = JSON.stringify(change(JSON.parse(answer.body))); };
const ok = ({ status }) => status === 200;
const only = (test, change) => (answer) => { if (test(answer)) change(answer); };

/** What is changed, of which operation, and what the verification must say of it. */
const controls = [
  { name: 'nothing', only: 'getProduct', change: () => undefined },
  { name: 'a renamed field', only: 'getProduct', change: only(ok, body(({ title, ...product }) => ({ ...product, name: title }))), says: /must have required property 'title'/ },
  { name: 'a required field that is missing', only: 'getCart', change: only(ok, body(({ itemCount: _, ...cart }) => cart)), says: /required property 'itemCount'/ },
  { name: 'a field that nobody declares', only: 'getOrder', change: only(ok, body((order) => (order.number ? { ...order, customerEmail: 'ada@example.com' } : order))), says: /additionalProperty\W+customerEmail/ },
  { name: 'an amount as text', only: 'getVariant', change: only(ok, body((variant) => ({ ...variant, prices: variant.prices?.map((price) => ({ ...price, amount: String(price.amount) })) }))), says: /prices\/0\/amount must be integer/ },
  { name: 'a value that no enum has', only: 'getOrder', change: only(ok, body((order) => (order.number ? { ...order, status: 'new' } : order))), says: /body\/status must be equal to one of/ },
  { name: 'a status that is not declared', only: 'createCategory', change: only(({ status }) => status === 201, (answer) => { answer.status = 202; }), says: /createCategory answered 202, which the contract does not declare/ },
  { name: 'another status that is declared', only: 'deleteCategory', change: only(({ status }) => status === 412, (answer) => { answer.status = 409; }), says: /code version_mismatch is not declared/ },
  { name: 'a header that is missing', only: 'getProduct', change: only(ok, ({ headers }) => { delete headers.etag; }), says: /header etag is missing/ },
  { name: 'a header with another value', only: 'getCart', change: only(ok, ({ headers }) => { headers['cache-control'] = 'public, max-age=3600'; }), says: /header cache-control is .*max-age=3600/ },
  { name: 'a header that nobody declares', only: 'getApiMeta', change: ({ headers }) => { headers['x-powered-by'] = 'Express'; }, says: /header x-powered-by is not declared/ },
  { name: 'another media type', only: 'getCategory', change: only(ok, ({ headers }) => { headers['content-type'] = 'text/html; charset=utf-8'; }), says: /media type is text\/html/ },
  { name: 'content where there is none', only: 'deleteCategory', change: only(({ status }) => status === 204, (answer) => { answer.status = 200; answer.headers['content-type'] = 'application/json'; answer.body = '{}'; }), says: /deleteCategory answered 200, which the contract does not declare/ },
  { name: 'a code of another problem', only: 'getProduct', change: only(({ status }) => status === 404, body((problem) => ({ ...problem, code: 'slug_taken' }))), says: /code slug_taken is not declared/ },
  { name: 'a problem that leaks', only: 'getProduct', change: only(({ status }) => status === 404, body((problem) => ({ ...problem, stack: 'at ProductsService' }))), says: /additionalProperty\W+stack/ },
  { name: 'a cached answer that is never confirmed', only: 'getProduct', change: only(({ status }) => status === 304, (answer) => { answer.status = 404; }), says: /media type is none instead of application\/problem\+json/ },
];

const out = mkdtempSync(join(tmpdir(), 'atelier-controls-'));

/** Verifies one operation. @returns the exit code, and what was said */
async function verify(at, operation) {
  const child = spawn(process.execPath, ['test/verify/run.mjs', '--url', at, '--issuer-folder', folder, '--only', operation, '--out', out], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [said, complained, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { code, said: `${said}${complained}` };
}

let missed = 0;
function tell(good, must, where, name, said) {
  if (!good) missed += 1;
  console.log(`${good ? (must ? 'caught' : 'passed') : 'MISSED'}  ${where.padEnd(16)} ${name}`);
  if (!good) console.log(said.slice(-3000));
}
const unseen = unseenControls();
for (const { name, says, said, good } of unseen) tell(good, says, 'the report', name, said);
for (const control of controls) {
  const proxy = await proxyBefore(url, control.change);
  const { code, said } = await verify(proxy.url, control.only);
  await proxy.stop();
  tell(control.says ? code === 1 && control.says.test(said) : code === 0, control.says, control.only, control.name, said);
}
rmSync(out, { recursive: true });
const count = controls.length + unseen.length;
console.log(`${count - missed} of ${count} as they should be`);
process.exitCode = missed === 0 ? 0 : 1;

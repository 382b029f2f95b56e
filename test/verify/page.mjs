import { percent } from './judge.mjs';

const escape = (text) => String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const mark = ({ seen, exception }) => (seen ? '<b class="yes">seen</b>' : `<b class="${exception ? 'except' : 'no'}">${exception ? 'excepted' : 'not seen'}</b>`);

function list(title, things) {
  if (things.length === 0) return '';
  const missing = things.filter(({ seen }) => !seen);
  const names = things.filter(({ seen }) => seen).map(({ name }) => `<code>${escape(name)}</code>`).join(' ');
  const others = missing.map(({ name, why }) => `<li><code>${escape(name)}</code> ${mark({ seen: false })} ${escape(why)}</li>`).join('');
  return `<p>${title}, ${things.length - missing.length} of ${things.length}: ${names}</p>${others && `<ul>${others}</ul>`}`;
}

function statusRow({ status, seen, exception, why, codes, headers, properties, leftOut }) {
  const complete = [...codes, ...headers, ...properties].every((thing) => thing.seen);
  const left = leftOut.map(({ name, reason }) => `<li>${escape(name)}: ${escape(reason)}</li>`).join('');
  const detail = why ? `<p>${escape(why)}</p>` : list('Codes', codes) + list('Headers', headers) + list('Properties', properties);
  return `<details><summary><code>${status}</code> ${mark({ seen, exception })} ${seen && !complete ? '<i>in part</i>' : ''}</summary>${detail}${left && `<p>Cases that were left out here:</p><ul>${left}</ul>`}</details>`;
}

const operationRow = ({ operation, method, path, statuses }) => `<section id="${operation}"><h2>${operation} <small><code>${method} ${escape(path)}</code></small></h2>${statuses.map(statusRow).join('')}</section>`;

/** The report as a page that needs nothing else. */
export function page({ title, url, when, instance, totals, faults, checks, rows }) {
  const total = ([what, count]) => `<tr><th>${what}</th><td>${count.seen} of ${count.of}</td><td>${percent(count)} %</td><td>${count.exceptions ? `and ${count.exceptions} excepted, with the reason` : ''}</td></tr>`;
  const check = ({ name, good, detail }) => `<tr><th>${escape(name)}</th><td><b class="${good ? 'yes' : 'no'}">${good ? 'good' : 'failed'}</b></td><td colspan="2">${escape(detail)}</td></tr>`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title><style>
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; color: #222; }
  h1 { margin-bottom: 0 } h2 { font-size: 1.1rem; margin: 1.5rem 0 .25rem } small { font-weight: normal } code { font-size: .85em; overflow-wrap: anywhere }
  th { text-align: left; font-weight: normal } th, td { padding: .1rem 1.5rem .1rem 0; vertical-align: top } details { margin-left: 1rem } details[open] { margin-bottom: .75rem }
  .yes { color: #17692f } .no { color: #b3261e } .except { color: #8a5a00 } i { color: #8a5a00 }
</style></head><body>
<h1>${escape(title)}</h1>
<p>${escape(url)}, version ${escape(instance.version)}, commit <code>${escape(instance.commit)}</code>, contract <code>${escape(instance.contractSha256)}</code>; ${escape(when)}</p>
<p><b class="${faults.length ? 'no' : 'yes'}">${faults.length ? 'The instance is not what the contract says, or not all of it was seen.' : 'The instance is what the contract says.'}</b></p>
${faults.length ? `<ul>${faults.map((fault) => `<li>${escape(fault)}</li>`).join('')}</ul>` : ''}
<table>${Object.entries(totals).map(total).join('')}${checks.map(check).join('')}</table>
${rows.map(operationRow).join('\n')}
</body></html>
`;
}

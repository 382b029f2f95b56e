import { readFileSync } from 'node:fs';
import { percent } from './judge.mjs';

const style = readFileSync(new URL('page.css', import.meta.url), 'utf8');
// Where a browser does not do it by itself: what a link leads to is shown, also inside of something that is folded up.
const script = `function show(){var at=document.getElementById(location.hash.slice(1));for(var up=at;up;up=up.parentElement)if(up.tagName==='DETAILS')up.open=true;if(at)at.scrollIntoView()}addEventListener('hashchange',show);show()`;

const escape = (text) => String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const parts = ({ codes, headers, properties }) => [['codes', codes], ['headers', headers], ['properties', properties]];
const complete = (status) => parts(status).every(([, things]) => things.every(({ seen }) => seen));

/** How a status stands: the sign in the matrix, the word, the class. */
const stands = {
  seen: ['●', 'seen, with all that is declared for it', 'yes'], part: ['◐', 'seen; something of it was not', 'part'],
  excepted: ['○', 'not seen, for a reason that is stated', 'part'], missing: ['✕', 'not seen, and it must be', 'no'],
};
const standing = (status) => stands[status.seen ? (complete(status) ? 'seen' : 'part') : (status.exception ? 'excepted' : 'missing')];

const anchor = (operation, status) => `${operation}-${status}`;
const link = (operation, status, text) => `<a href="#${anchor(operation, status)}">${text}</a>`;
const folded = (summary, inner) => `<details><summary>${summary}</summary>${inner}</details>`;
const many = (count, one, several = `${one}s`) => `${count} ${count === 1 ? one : several}`;

// Map.groupBy is younger than the Node that scripts may be started with.
function groupBy(things, keyOf) {
  const groups = new Map();
  for (const thing of things) groups.set(keyOf(thing), [...(groups.get(keyOf(thing)) ?? []), thing]);
  return groups;
}
const grouped = (things) => [...groupBy(things, ({ why }) => why)].sort(([, one], [, other]) => other.length - one.length);

function unseenParts(rows) {
  const all = rows.flatMap(({ operation, statuses }) => statuses.filter(({ seen }) => seen).flatMap((status) => parts(status)
    .flatMap(([kind, things]) => things.filter(({ seen }) => !seen).map(({ name, why }) => ({ operation, status: status.status, kind, name, why })))));
  if (all.length === 0) return '<p>Of what was answered, everything that is declared for it was seen.</p>';
  return grouped(all).map(([why, things]) => {
    const lines = [...groupBy(things, ({ operation, status, kind }) => `${operation} ${status} ${kind}`).values()]
      .map((same) => `<li>${link(same[0].operation, same[0].status, `${same[0].operation} ${same[0].status}`)}: ${same[0].kind} <code>${same.map(({ name }) => escape(name)).join(', ')}</code></li>`);
    return folded(`${escape(why)} <small>${many(things.length, 'part')} of ${many(lines.length, 'answer')}</small>`, `<ul>${lines.join('')}</ul>`);
  }).join('');
}

function unseenStatuses(rows) {
  const all = rows.flatMap(({ operation, statuses }) => statuses.filter(({ seen }) => !seen).map((status) => ({ operation, ...status })));
  return grouped(all).map(([why, things]) => folded(`${things[0].exception ? '' : '<b class="no">must be seen</b> '}${escape(why)} <small>${[...new Set(things.map(({ status }) => status))].join(', ')} of ${many(things.length, 'operation')}</small>`,
    `<p class="names">${things.map(({ operation, status }) => link(operation, status, operation)).join(' ')}</p>`)).join('');
}

function leftOut(rows) {
  const all = rows.flatMap(({ operation, statuses }) => statuses.flatMap((status) => status.leftOut.map(({ name, reason }) => ({ operation, status: status.status, name, why: reason }))));
  return grouped(all).map(([why, things]) => folded(`${escape(why)} <small>${many(things.length, 'case')}</small>`,
    `<ul>${things.map(({ operation, status, name }) => `<li>${link(operation, status, `${operation} ${status}`)} ${escape(name)}</li>`).join('')}</ul>`)).join('');
}

function matrix(rows) {
  const columns = [...new Set(rows.flatMap(({ statuses }) => statuses.map(({ status }) => status)))].sort((one, other) => one - other);
  const cell = (operation, status) => {
    if (!status) return '<td></td>';
    const [sign, word, name] = standing(status);
    return `<td class="${name}"><a href="#${anchor(operation, status.status)}" title="${operation} ${status.status}: ${word}">${sign}</a></td>`;
  };
  const row = ({ operation, statuses }) => `<tr><th scope="row"><a href="#${operation}">${operation}</a></th>${columns.map((column) => cell(operation, statuses.find(({ status }) => status === column))).join('')}</tr>`;
  return `<div class="wide"><table class="matrix"><thead><tr><th></th>${columns.map((column) => `<th scope="col">${column}</th>`).join('')}</tr></thead><tbody>${rows.map(row).join('\n')}</tbody></table></div>`;
}

function statusDetail(operation, status) {
  const [sign, , name] = standing(status);
  const line = ([kind, things]) => {
    if (things.length === 0) return '';
    const missing = things.filter(({ seen }) => !seen);
    return `<p>${things.length - missing.length} of ${things.length} ${kind}: <code>${things.filter(({ seen }) => seen).map((thing) => escape(thing.name)).join(', ')}</code></p>${
      grouped(missing).map(([why, same]) => `<p class="part">Not seen: <code>${same.map((thing) => escape(thing.name)).join(', ')}</code>. ${escape(why)}</p>`).join('')}`;
  };
  const left = status.leftOut.map(({ name: what, reason }) => `<li>${escape(what)}: ${escape(reason)}</li>`).join('');
  return `<section id="${anchor(operation, status.status)}"><h3><span class="${name}">${sign}</span> ${status.status}</h3>${
    status.why ? `<p>${escape(status.why)}</p>` : parts(status).map(line).join('')}${left && `<p>Cases that were left out here:</p><ul>${left}</ul>`}</section>`;
}

const operationDetail = ({ operation, method, path, statuses }) => `<details id="${operation}"><summary>${operation} <small><code>${method} ${escape(path)}</code></small></summary>${statuses.map((status) => statusDetail(operation, status)).join('')}</details>`;

const wordOf = { good: 'yes', failed: 'no', 'left out': 'part' };
const checkRow = ({ name, state, detail }) => `<li><b class="${wordOf[state]}">${state}</b> ${escape(name)}: ${escape(detail)}</li>`;
const figure = ([what, count]) => `<li><b>${percent(count)} %</b> ${what}<br><small>${count.seen} of ${count.of}${count.exceptions ? `, and ${count.exceptions} excepted` : ''}</small></li>`;
const section = (id, title, inner) => (inner ? `<h2 id="${id}">${title}</h2>${inner}` : '');

function verdictOf({ faults, checks }) {
  if (faults.length > 0) return ['no', 'The instance is not what the contract says, or not all of it was seen.'];
  const left = checks.filter(({ state }) => state === 'left out').map(({ name }) => name);
  return left.length > 0 ? ['part', `The instance is what the contract says, as far as that was looked at: ${left.join(' and ')} was left out.`] : ['yes', 'The instance is what the contract says.'];
}

/**
 * The report as a page that needs nothing else.
 * @param {object} report as contract-report.json has it
 * @param {string} [home] where the site begins, if the page is part of one
 */
export function page(report, home) {
  const { title, url, when, instance, totals, faults, checks, rows } = report;
  const [tone, verdict] = verdictOf(report);
  const legend = Object.values(stands).map(([sign, word, name]) => `<li><span class="${name}">${sign}</span> ${word}</li>`).join('');
  const toc = [['unseen', 'Not seen, and why'], ['matrix', 'Operations and statuses'], ['details', 'Details']].map(([id, name]) => `<a href="#${id}">${name}</a>`).join(' ');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)} · Atelier</title><style>
${style}</style></head><body>
<header><div>${home ? `<a class="name" href="${escape(home)}">← Atelier</a>` : '<span class="name">Atelier</span>'}<nav>${toc}</nav></div></header>
<main>
<h1>${escape(title)}</h1>
<p class="verdict ${tone}">${escape(verdict)}</p>
${faults.length ? `<ul class="no">${faults.map((fault) => `<li>${escape(fault)}</li>`).join('')}</ul>` : ''}
<ul class="figures">${Object.entries(totals).map(figure).join('')}</ul>
<p>How much of what the contract declares this instance has shown, all of it as declared: <code>${escape(url)}</code>, version ${escape(instance.version)}, commit <code>${escape(instance.commit)}</code>,
contract <code>${escape(instance.contractSha256)}</code>, on <time>${escape(when)}</time>.</p>
<ul class="checks">${checks.map(checkRow).join('')}</ul>
<h2 id="unseen">Not seen, and why</h2>
${unseenParts(rows)}
${section('excepted', 'Statuses that were not seen', unseenStatuses(rows))}
${section('left-out', 'Cases of the tests that need more than an address', leftOut(rows))}
<h2 id="matrix">Operations and statuses</h2>
<ul class="legend">${legend}<li>empty: not declared, and so never answered</li></ul>
${matrix(rows)}
<h2 id="details">Details</h2>
${rows.map(operationDetail).join('\n')}
</main>
<script>${script}</script>
</body></html>
`;
}

// Makes the site: Swagger UI of each released contract and of this one, the changelog, and the report of the last verification if there is one.
//   npm run site [-- folder]      dist/site by default
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { page as reportPage } from '../../test/verify/page.mjs';
import { changelog } from '../contract-diff/changelog.mjs';
import { contractAt, current, releases, versionOf } from '../contract-diff/versions.mjs';
import { check } from './check.mjs';
import { html, page, reference } from './page.mjs';

const folder = resolve(process.argv[2] ?? 'dist/site');
const report = 'test-results/contract-report.json';
const swaggerUi = dirname(createRequire(createRequire(import.meta.url).resolve('@nestjs/swagger')).resolve('swagger-ui-dist/package.json'));

rmSync(folder, { recursive: true, force: true });
mkdirSync(join(folder, 'assets'), { recursive: true });
const assets = {
  'page.css': 'scripts/site/page.css', 'reference.js': 'scripts/site/reference.js', 'docs.css': 'src/platform/swagger-ui/page.css', 'reference.css': 'scripts/site/reference.css', 'favicon.svg': 'src/platform/swagger-ui/favicon.svg',
  'swagger-ui.css': join(swaggerUi, 'swagger-ui.css'), 'swagger-ui-bundle.js': join(swaggerUi, 'swagger-ui-bundle.js'),
};
for (const [name, from] of Object.entries(assets)) cpSync(from, join(folder, 'assets', name));

const now = current();
const released = releases().map((tag) => ({ name: tag, text: contractAt(tag) })).filter(({ text }) => text !== undefined);
const versions = released[0]?.text === now ? released : [{ name: 'next', text: now }, ...released];
for (const { name, text } of versions) {
  const place = join(folder, 'versions', name);
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'openapi.json'), text);
  writeFileSync(join(place, 'openapi.yaml'), stringify(JSON.parse(text), { aliasDuplicateObjects: false, lineWidth: 0 }));
  writeFileSync(join(place, 'index.html'), reference(`The API, ${name}`));
}

const hasReport = existsSync(report);
// Written anew, with a way back to the site.
if (hasReport) writeFileSync(join(folder, 'report.html'), reportPage(JSON.parse(readFileSync(report, 'utf8')), 'index.html'));

const links = [['reference', `versions/${versions[0].name}/index.html`], ['changelog', 'changelog.html'], ...(hasReport ? [['report', 'report.html']] : [])];
const described = ({ name, text }) => (name === 'next' ? `what comes next (${versionOf(text)})` : name);
const row = (version) => `<tr><td><a href="versions/${version.name}/index.html">${described(version)}</a></td><td><a href="versions/${version.name}/openapi.json">JSON</a> · <a href="versions/${version.name}/openapi.yaml">YAML</a></td></tr>`;
writeFileSync(join(folder, 'index.html'), page({ title: 'API', links, body: `
<h1>The API of Atelier</h1>
<p>The catalog, the carts and the orders of a shop. What the contract does not declare can not happen, and what it declares does: the server is
built from it, and verified against it before every release.</p>
<h2>The contract</h2>
<table>
${versions.map(row).join('\n')}
</table>
<p>What works with a version works until its first number changes. <a href="changelog.html">What changed</a>.${hasReport ? ' <a href="report.html">What was verified</a>.' : ''}</p>
<h2>A client</h2>
<p><code>npm install @atelier/client</code> is typed by the contract, repeats safely, and pages. Generators for other languages read the same contract.</p>` }));
writeFileSync(join(folder, 'changelog.html'), page({ title: 'Changelog', links, body: html(changelog()) }));

const { faults, followed, pages } = check(folder);
for (const fault of faults) console.error(fault);
console.log(`${folder}: ${pages} pages, ${versions.length} versions, ${followed} links followed${hasReport ? '' : ', no report (npm run verify makes it)'}`);
process.exitCode = faults.length === 0 ? 0 : 1;

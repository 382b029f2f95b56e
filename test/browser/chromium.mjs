import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const places = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', chromium.executablePath()];

/** @throws Error that says how to get a Chromium, if there is none */
export async function launch() {
  const executablePath = places.find((path) => path && existsSync(path));
  if (!executablePath) throw new Error('There is no Chromium here. Install one (on Debian: scripts/install-chromium.sh, as root), or name it: CHROMIUM_PATH=/path/to/chromium npm run test:browser');
  return chromium.launch({
    executablePath,
    args: [
      '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      // A browser asks its maker for this and that; here it is to ask nobody.
      '--disable-background-networking', '--disable-component-update', '--disable-sync',
    ],
  });
}

/**
 * Opens a page and notes whatever would be wrong with it.
 * @param {string[]} origins whom its requests may go to
 * @returns the page, its context, and `faults`: errors and warnings of the console, violations of the policy, requests to anybody else
 */
export async function openPage(browser, origins, viewport = { width: 1280, height: 900 }) {
  const context = await browser.newContext({ viewport });
  const faults = [];
  await context.exposeBinding('noteViolation', (_, violation) => { faults.push(`policy: ${violation}`); });
  await context.addInitScript(() => document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => window.noteViolation(`${violatedDirective} refused ${blockedURI}`)));
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (!['data:', 'blob:', 'about:'].includes(protocol) && !origins.includes(origin)) faults.push(`request: ${request.method()} ${request.url()}`);
  });
  context.on('console', (message) => { if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`); });
  context.on('weberror', (error) => faults.push(`script: ${error.error().message}`));
  return { context, page: await context.newPage(), faults };
}

import { mkdirSync } from 'node:fs';

const folder = 'test-results';
mkdirSync(folder, { recursive: true });

/** Swagger UI as a person uses it; every step leaves a picture in test-results/. */
export class SwaggerUi {
  #page;
  #steps = 0;
  #name;

  /** @param {string} name what the names of its pictures begin with */
  constructor(page, name) {
    this.#page = page;
    this.#name = name;
  }

  async picture(step, target = this.#page) {
    this.#steps += 1;
    await target.screenshot({ path: `${folder}/${this.#name}-${String(this.#steps).padStart(2, '0')}-${step}.png` });
  }

  /** Opens /docs and waits until the operations are there. */
  async open(url) {
    await this.#page.goto(`${url}/docs`);
    await this.#page.locator('.opblock').first().waitFor();
    await this.picture('open');
  }

  /** Logs in by Authorize, and a click on the user's name at the issuer. */
  async authorize(user) {
    const dialog = this.#page.locator('.dialog-ux');
    await this.#page.locator('.scheme-container .btn.authorize').click();
    await dialog.waitFor();
    await this.picture('authorize');
    const opened = this.#page.context().waitForEvent('page');
    await dialog.getByRole('button', { name: 'Apply given OAuth2 credentials' }).click();
    const login = await opened;
    await login.getByRole('button', { name: user }).waitFor();
    await this.picture('login', login);
    await Promise.all([login.waitForEvent('close'), login.getByRole('button', { name: user }).click()]);
    await dialog.getByRole('button', { name: 'Remove authorization' }).waitFor();
    await this.picture('authorized');
    await this.#page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  }

  /** Unfolds an operation, and presses Try it out. */
  async tryOut(operationId) {
    const block = this.#page.locator('.opblock').filter({ has: this.#page.locator('.opblock-summary-operation-id', { hasText: new RegExp(`^${operationId}$`) }) });
    await block.locator('.opblock-summary-control').click();
    await block.getByRole('button', { name: 'Try it out' }).click();
    return block;
  }

  /**
   * Tries an operation out. What is not given keeps what the page has filled in.
   * @param {{ parameters?: Record<string, string>, body?: (example: object) => object }} given
   * @returns the status that the page shows, and the body
   */
  async execute(operationId, { parameters = {}, body } = {}) {
    const block = await this.tryOut(operationId);
    for (const [name, value] of Object.entries(parameters)) {
      const field = block.locator(`tr[data-param-name="${name}"]`).locator('input, select');
      if (await field.evaluate((element) => element.tagName === 'SELECT')) await field.selectOption(value);
      else await field.fill(value);
    }
    const editor = block.locator('textarea.body-param__text');
    if (body) await editor.fill(JSON.stringify(body(JSON.parse(await editor.inputValue())), null, 2));
    await block.getByRole('button', { name: 'Execute' }).click();
    const answer = block.locator('.live-responses-table');
    await answer.waitFor();
    await answer.scrollIntoViewIfNeeded();
    await this.picture(operationId);
    const status = Number.parseInt(await answer.locator('.response .response-col_status').innerText(), 10);
    const text = await answer.locator('.highlight-code code').first().textContent();
    await block.locator('.opblock-summary-control').click();
    return { status, body: JSON.parse(text) };
  }
}

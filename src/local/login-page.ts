import { users } from './users.js';

const style = `
:root{color-scheme:light dark;--paper:#faf6f0;--ink:#2b2622;--soft:#7a6f65;--line:#e4dacd;--accent:#8a4b2a}
@media(prefers-color-scheme:dark){:root{--paper:#1f1b18;--ink:#f1e9df;--soft:#a89b8d;--line:#3a332d;--accent:#d99a6c}}
*{box-sizing:border-box}body{margin:0;min-height:100vh;display:grid;place-items:center;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
main{width:min(24rem,90vw);padding:2rem 0}h1{font:600 1.6rem/1.2 Georgia,serif;margin:0 0 .25rem}p{color:var(--soft);margin:0 0 1.5rem}
button{display:flex;justify-content:space-between;align-items:center;width:100%;margin:0 0 .6rem;padding:.9rem 1.1rem;border:1px solid var(--line);border-radius:.6rem;background:none;color:inherit;font:inherit;cursor:pointer}
button:hover,button:focus-visible{border-color:var(--accent);outline:2px solid var(--accent);outline-offset:-1px}button small{color:var(--soft)}footer{color:var(--soft);font-size:.85rem;margin-top:1.5rem}`;

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)}</title>
<link rel="icon" href="data:,"><style>${style}</style></head><body><main>${body}</main></body></html>`;

/** The page on which one picks who to be; it posts `user` to its own address. */
export const loginPage = (): string => page('Log in to Atelier', `<h1>Log in to Atelier</h1><p>Who would you like to be?</p><form method="post">
${users.map(({ name, title, role }) => `<button name="user" value="${name}"><span>${title}</span><small>${role}</small></button>`).join('\n')}
</form><footer>This page stands in for Auth0 on your machine. No passwords, no real people.</footer>`);

/** What the browser shows when a login can not go on. */
export const errorPage = (title: string, detail: string): string =>
  page(title, `<h1>${escape(title)}</h1><p>${escape(detail)}</p><footer>Go back to the page that sent you here and try again.</footer>`);

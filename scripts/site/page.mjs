// The pages of the site, as HTML. They load nothing from anywhere else, and their policy would not let them.

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'";

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const head = (title, root, styles) => `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="referrer" content="no-referrer">
  <title>${escaped(title)} · Atelier</title>
  <link rel="icon" type="image/svg+xml" href="${root}assets/favicon.svg">
${styles.map((name) => `  <link rel="stylesheet" href="${root}assets/${name}">`).join('\n')}
</head>`;

/** A page of text. `root` is how the site's root is reached from it: '' or '../../'. */
export const page = ({ title, root = '', links, body }) => `${head(title, root, ['page.css'])}
<body>
  <header><div>
    <a class="name" href="${root}index.html"><img src="${root}assets/favicon.svg" alt="" width="28" height="28"> Atelier</a>
    <nav>${links.map(([name, to]) => `<a href="${root}${to}">${escaped(name)}</a>`).join(' ')}</nav>
  </div></header>
  <main>
${body}
  </main>
</body>
</html>
`;

/** Swagger UI of the openapi.json beside it; with nothing to send requests to, it is there to be read. */
export const reference = (title) => `${head(title, '../../', ['swagger-ui.css', 'docs.css', 'reference.css'])}
<body>
  <header>
    <a href="../../index.html"><img src="../../assets/favicon.svg" alt="" width="28" height="28"> Atelier</a>
    <nav><a href="openapi.json">openapi.json</a> <a href="openapi.yaml">openapi.yaml</a> <a href="../../changelog.html">changelog</a></nav>
  </header>
  <main id="swagger-ui"></main>
  <script src="../../assets/swagger-ui-bundle.js"></script>
  <script src="../../assets/reference.js"></script>
</body>
</html>
`;

/** The Markdown that our changelog is written in (headings, lists, paragraphs, code) as HTML. */
export function html(markdown) {
  const inline = (text) => escaped(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>');
  return markdown.trim().split(/\n{2,}/).map((block) => {
    const [, marks, heading] = /^(#{1,3}) (.*)$/.exec(block) ?? [];
    if (heading) return `<h${marks.length}>${inline(heading)}</h${marks.length}>`;
    if (block.startsWith('- ')) return `<ul>\n${block.split('\n').map((line) => `  <li>${inline(line.slice(2))}</li>`).join('\n')}\n</ul>`;
    return `<p>${inline(block)}</p>`;
  }).join('\n');
}

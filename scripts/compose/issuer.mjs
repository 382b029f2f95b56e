// The local issuer alone, as compose.yaml runs it: on 127.0.0.1:3001, with its keys in /keys.
import { scopes } from '../../dist/src/contract/document.js';
import { startIssuer } from '../../dist/src/local/issuer.js';

const { url, stop } = await startIssuer({ folder: process.env.KEYS ?? '/keys', port: 3001, audience: 'https://api.atelier.example', scopes, origins: ['http://127.0.0.1:3000', 'http://localhost:3000'] });
console.log(`tokens come from ${url}`);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop().then(() => process.exit(0)));

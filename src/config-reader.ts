import { readFileSync } from 'node:fs';
import { Refusal } from './refusal.js';

export type Environment = Record<string, string | undefined>;

/** Reads variables of an environment by what they must be; each method throws a `Refusal` that names the variable. */
export class Reader {
  constructor(private readonly env: Environment) {}

  text(name: string, fallback?: string): string {
    const value = this.env[name]?.trim();
    if (value) return value;
    if (fallback !== undefined) return fallback;
    throw new Refusal(`${name} is not set, and there is no default for it. See .env.example.`);
  }

  has(name: string): boolean {
    return Boolean(this.env[name]?.trim());
  }

  file(name: string): string {
    const path = this.text(name);
    try { return readFileSync(path, 'utf8'); } catch { throw new Refusal(`${name} is "${path}", which can not be read.`); }
  }

  integer(name: string, fallback: number, min: number, max: number): number {
    const text = this.text(name, String(fallback));
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= min && value <= max) return value;
    throw new Refusal(`${name} is "${text}", and must be a whole number from ${min} to ${max}.`);
  }

  oneOf<const Choice extends string>(name: string, choices: readonly Choice[], fallback: Choice): Choice {
    const text = this.text(name, fallback);
    const choice = choices.find((one) => one === text);
    if (choice) return choice;
    throw new Refusal(`${name} is "${text}", and must be one of ${choices.join(', ')}.`);
  }

  url(name: string, protocols: readonly string[], fallback?: string): string {
    const text = this.text(name, fallback);
    if (URL.canParse(text) && protocols.includes(new URL(text).protocol)) return text;
    throw new Refusal(`${name} must be an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}.`);
  }

  /** An address that clients are told, so that it must be one to them too: URL.canParse forgives more than RFC 3986 has. */
  address(name: string, fallback?: string): string {
    const text = this.url(name, ['http:', 'https:'], fallback);
    if (text.length <= 2000 && /^([\w.~:/?#[\]@!$&'()*+,;=-]|%[\da-f]{2})+$/i.test(text)) return text;
    throw new Refusal(`${name} is no address by RFC 3986, or longer than 2000 characters.`);
  }

  matching(name: string, pattern: RegExp, what: string, fallback: string): string {
    const text = this.text(name, fallback);
    if (pattern.test(text)) return text;
    throw new Refusal(`${name} is "${text}", and must be ${what}.`);
  }

  /** What is wrong with it is said without saying it. */
  secret(name: string, least: number, fallback: string): string {
    const text = this.text(name, fallback);
    if (text.length >= least) return text;
    throw new Refusal(`${name} must have ${least} characters or more.`);
  }

  parsed<T>(parse: (text: string | undefined) => T, name: string): T {
    try { return parse(this.env[name]); } catch (error) { throw new Refusal((error as Error).message); }
  }

  /** A host name, with a port only where the issuer does not have its own. */
  domain(name: string): string {
    const text = this.text(name);
    if (/^[a-z0-9-]+(\.[a-z0-9-]+)+(:\d{1,5})?$/i.test(text) && URL.canParse(`https://${text}/`)) return text;
    throw new Refusal(`${name} is "${text}", and must be a host name such as atelier.eu.auth0.com, without https:// and without a path.`);
  }
}

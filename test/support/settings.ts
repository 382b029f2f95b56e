/** What a case needs beyond the API itself, where only that is in reach: the case is left out, with this reason. */
export class OutOfReach extends Error {}

const beyond: Record<string, string> = {
  TEST_DATABASE_URL: 'the database itself',
  TEST_API_2: 'a second process on the same database',
  TEST_ISSUER_FOLDER: 'the keys of the issuer',
};

export const isGiven = (name: string): boolean => Boolean(process.env[name]);

/** What `global-setup` has started, by its name. @throws OutOfReach while an instance is verified that shows no more than its API */
export function setting(name: string): string {
  const value = process.env[name];
  if (value) return value;
  if (isGiven('VERIFY_RECORD') && beyond[name]) throw new OutOfReach(`It needs ${beyond[name]}.`);
  throw new Error(`${name} is not set: run the tests by npm test.`);
}

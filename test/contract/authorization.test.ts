import { describe, expect, test } from '@jest/globals';
import { operationOf, operations, scopes } from '../../src/contract/document.js';
import type { OperationId } from '../../src/contract/types.js';
import { call, type Answer, type Call } from '../support/call.js';
import { badAuthorizations, signRs512 } from '../support/forged.js';
import { mortalIssuer } from '../support/own.js';
import { rows } from '../support/rows.js';
import { strangeCartToken } from '../support/sample.js';
import { startServer } from '../support/server.js';
import { claims, customer, customerScopes, signToken, staff } from '../support/tokens.js';

// Generated from the contract: every operation with everybody who may call it, and everybody who may not. A call that must be refused
// comes before the one that must be served, on the same things: if it had changed them, the good call's If-Match would tell.

const schemes = (id: OperationId): { open: boolean; oauth: string[][]; cartToken: boolean } => {
  const { security } = operationOf(id);
  return {
    open: security.length === 0 || security.some((alternative) => Object.keys(alternative).length === 0),
    oauth: security.flatMap((alternative) => (alternative['oauth'] ? [alternative['oauth']] : [])),
    cartToken: security.some((alternative) => 'cartToken' in alternative && !('oauth' in alternative)),
  };
};

function expectChallenge(answer: Pick<Answer<OperationId>, 'status' | 'problem' | 'headers'>, status: 401 | 403, error: string | undefined): void {
  expect([answer.status, answer.problem.code]).toEqual([status, status === 401 ? 'unauthenticated' : 'insufficient_scope']);
  const challenge = answer.headers['www-authenticate'] ?? '';
  expect(challenge).toContain('resource_metadata="https://api.test.atelier.example/.well-known/oauth-protected-resource"');
  expect(/error="(\w+)"/.exec(challenge)?.[1]).toBe(error);
}

describe.each([...operations.keys()])('%s', (id) => {
  const { open, oauth, cartToken } = schemes(id);
  const row = rows[id] as { make(owner: ReturnType<typeof customer>): Promise<Call<OperationId>>; owner: number; other: number; staff: number };
  const send = (made: Call<OperationId>, extra: Call<OperationId> = {}): Promise<Answer<OperationId>> => call(id, { ...made, ...extra, headers: { ...made.headers, ...extra.headers } });
  const bare = ({ cartToken: _, ...made }: Call<OperationId>): Call<OperationId> => made;
  // Who is let in: a customer where one is, else staff.
  const good = row.owner === 403 ? { person: staff, granted: scopes, status: row.staff } : { person: customer, granted: customerScopes, status: row.owner };

  test('nobody', async () => {
    const owner = customer();
    const made = await row.make(owner);
    const answer = await send(bare(made));
    if (open) expect(answer.status).toBe(row.owner);
    else expectChallenge(answer, 401, undefined);
  });

  test('owner, after another customer', async () => {
    const owner = customer();
    const made = await row.make(owner);
    // The guest's secret is good for whoever sends it, once.
    if (row.other >= 400) expect((await send(made, { token: customer().token })).status).toBe(row.other);
    else expect((await send(await row.make(customer()), { token: customer().token })).status).toBe(row.other);
    expect((await send(made, { token: owner.token })).status).toBe(row.owner);
  });

  test('staff', async () => {
    const made = await row.make(customer());
    expect((await send(made, { token: staff().token })).status).toBe(row.staff);
  });

  test('scopes as Auth0 names them where it has roles: permissions', async () => {
    const person = good.person();
    const made = await row.make(person);
    expect((await send(made, { token: signToken(claims(person.subject, [], { permissions: good.granted })) })).status).toBe(good.status);
  });

  test('a token without the scope, and one whose scopes have another form', async () => {
    const person = good.person();
    const made = await row.make(person);
    const without = signToken(claims(person.subject, scopes.filter((scope) => !oauth.flat().includes(scope))));
    const strange = signToken(claims(person.subject, [], { scope: [...scopes], permissions: scopes.join(' ') }));
    for (const token of [without, strange]) {
      const answer = await send(made, { token });
      if (oauth.length === 0) expect(answer.status).toBe(good.status);
      else expectChallenge(answer, 403, 'insufficient_scope');
      for (const scope of oauth.flat()) expect(answer.headers['www-authenticate']).toContain(scope);
    }
    expect((await send(made, { token: person.token })).status).toBe(good.status);
  });

  test('each alternative is enough, and no other scope helps', async () => {
    for (const needed of oauth) {
      const customers = needed.every((scope) => customerScopes.includes(scope));
      const owner = customer();
      const made = await row.make(owner);
      const token = signToken(claims(customers ? owner.subject : staff().subject, needed));
      expect((await send(made, { token })).status).toBe(customers ? row.owner : row.staff);
    }
  });

  test('tokens that are bad in one way', async () => {
    const person = good.person();
    const made = await row.make(person);
    for (const [name, authorization] of Object.entries(badAuthorizations(person, scopes))) {
      const answer = await send(made, { headers: { Authorization: authorization } });
      // What needs no token ignores one.
      expect([name, answer.status]).toEqual([name, oauth.length === 0 ? good.status : 401]);
      if (oauth.length > 0) expectChallenge(answer, 401, 'invalid_token');
    }
    expect((await send(made, { token: person.token })).status).toBe(good.status);
  });

  test('a token in the address or in a form is none', async () => {
    const { token, ...person } = staff();
    const made = bare(await row.make({ token, ...person }));
    const query = await send(made, { query: { ...made.query, access_token: token } });
    expect(query.status).toBe(open ? 400 : 401);
    if (operationOf(id).method === 'GET') return; // has no body to put it in
    // What is raw goes before the body.
    const form = await send({ ...made, raw: `access_token=${token}`, headers: { 'Content-Type': 'application/x-www-form-urlencoded' } });
    expect(form.status).toBe(open ? 415 : 401);
  });

  if (cartToken) test('a cart\'s secret', async () => {
    const made = await row.make(customer());
    expect((await send(made, { cartToken: strangeCartToken })).status).toBe(404);
    expect((await send(made, { cartToken: 'x' })).status).toBe(404);
    expectChallenge(await send(made, { headers: { 'Cart-Token': '' } }), 401, undefined);
    // A bad access token is not forgiven because there is a cart's secret too.
    expectChallenge(await send(made, { cartToken: strangeCartToken, headers: { Authorization: 'Bearer let.me.in' } }), 401, 'invalid_token');
  });
});

test('mergeGuestCart needs both: the customer\'s token and the guest\'s secret', async () => {
  const { cartToken } = await rows.mergeGuestCart.make(customer());
  expectChallenge(await call('mergeGuestCart', { cartToken }), 401, undefined);
  expectChallenge(await call('mergeGuestCart', { token: customer().token }), 401, undefined);
  expect((await call('mergeGuestCart', { token: customer().token, cartToken: strangeCartToken })).status).toBe(404);
  expect((await call('mergeGuestCart', { token: customer().token, cartToken })).status).toBe(200);
});

test('RS512 is refused even where the issuer does not say what its keys are for', async () => {
  const issuer = await mortalIssuer();
  issuer.answer = { keys: (issuer.answer?.keys ?? []).map((key) => ({ ...key as object, alg: undefined, use: undefined })) };
  const server = await startServer({ ISSUER_URL: issuer.url });
  const payload = claims(customer().subject, scopes, { iss: issuer.url });
  expect((await call('listMyOrders', { at: server.url, token: signToken(payload) })).status).toBe(200);
  expect((await call('listMyOrders', { at: server.url, token: signRs512(payload) })).status).toBe(401);
  await server.stop();
  issuer.stop();
});

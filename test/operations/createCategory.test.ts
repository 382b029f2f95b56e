import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { call } from '../support/call.js';
import { makeCategory } from '../support/catalog.js';
import { operation } from '../support/operation.js';
import { staff } from '../support/tokens.js';

const { token } = staff();

operation('createCategory', {
  201: {
    'below another one': async () => {
      const body = { slug: `trays-${randomUUID()}`, name: 'Trays', description: 'For pencils.', parentId: (await makeCategory()).id, position: 7 };
      const answer = await call('createCategory', { token, body });
      expect(answer.body).toMatchObject({ ...body, version: 1 });
      expect(answer.headers['location']).toBe(`/v1/categories/${answer.body.id}`);
      expect((await call('getCategory', { path: { categoryId: answer.body.id } })).body).toEqual(answer.body);
      return answer;
    },
    'at the top, with a slug of its name and a number behind it': async () => {
      const name = `Geschenke für Ärzte ${randomUUID()}`;
      const slug = `geschenke-fur-arzte-${name.slice(-36)}`;
      const first = await call('createCategory', { token, body: { name } });
      const answer = await call('createCategory', { token, body: { name, parentId: null } });
      expect([first.body.slug, answer.body.slug]).toEqual([slug, `${slug}-2`]);
      expect(answer.body).toMatchObject({ parentId: null, position: 0 });
      expect(answer.body).not.toHaveProperty('description');
      return answer;
    },
  },
  400: { 'no name': () => call('createCategory', { token, body: { position: 1 } as never }) },
  409: {
    'the slug of another category': async () => {
      const answer = await call('createCategory', { token, body: { name: 'x', slug: (await makeCategory()).slug } });
      expect(answer.problem.code).toBe('slug_taken');
      return answer;
    },
  },
  422: {
    'a parent that does not exist': async () => {
      const answer = await call('createCategory', { token, body: { name: 'x', parentId: '019a0d3c-6a00-7000-8000-00000000dead' } });
      expect(answer.problem).toMatchObject({ code: 'reference_not_found', errors: [{ pointer: '/body/parentId' }] });
      return answer;
    },
    'an Idempotency-Key of another request': async () => {
      const key = randomUUID();
      await call('createCategory', { token, key, body: { name: 'One' } });
      return call('createCategory', { token, key, body: { name: 'Two' } });
    },
  },
});

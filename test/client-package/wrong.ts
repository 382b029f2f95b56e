// Each line is one that the contract does not allow, and must not compile.
import { createAtelierClient, type Problem } from '@atelier/client';

const client = createAtelierClient({ baseUrl: '' });
export const sum = client.GET('/v1/me/cart').then(({ data }) => data?.sum);
export const order = client.POST('/v1/carts', { body: { currency: 'EUR', colour: 'red' } });
export const path = client.GET('/v1/product');
export const code = (problem: Problem): boolean => problem.code === 'sold_out';
export const shortages = (problem: Problem): unknown => (problem.code === 'not_found' ? problem.shortages : []);

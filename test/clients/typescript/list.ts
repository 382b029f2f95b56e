import { CatalogApi, Configuration } from './client/index.js';

const [, , basePath] = process.argv;
const catalog = new CatalogApi(new Configuration({ basePath }));
const { data } = await catalog.listProducts({ limit: 100 });
const box = data.find(({ slug }) => slug === 'walnut-dovetail-box');
if (!box) throw new Error('The walnut box is missing.');
console.log(box.title, box.priceRanges[0]?.min, box.createdAt.getFullYear());

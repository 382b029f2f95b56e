/** Each example of a problem has its code as its key, and as its status that of the response; there is at least one. */
export default function problemExamples({ examples = {} }, _options, { path }) {
  // A response among the components has a name here, and no status.
  const status = Number(path[path.indexOf('responses') + 1]);
  const entries = Object.entries(examples);
  if (entries.length === 0) return [{ message: 'A problem needs an example for each of its codes' }];
  return entries.flatMap(([code, { value }]) => {
    const at = [...path, 'examples', code];
    if (value?.code !== code) return [{ message: `The example ${code} has the code ${value?.code}`, path: at }];
    if (status > 0 && value.status !== status) return [{ message: `The example ${code} has the status ${value.status} in a ${status}`, path: at }];
    return [];
  });
}

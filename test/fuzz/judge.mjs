/**
 * Prints what each operation was answered, and what was wrong.
 * @param {{ caller: string, code: number, answers: [operation: string, status: number, count: number][], slowest: Record<string, number>, broken: string[] }[]} runs
 * @param {string[]} operations all that the contract has
 * @returns whether everything was right
 */
export function judge(runs, operations) {
  const statuses = new Map(operations.map((operation) => [operation, new Map()]));
  for (const [operation, status, count] of runs.flatMap(({ answers }) => answers)) {
    const row = statuses.get(operation);
    row.set(status, (row.get(status) ?? 0) + count);
  }
  const slowest = (operation) => Math.max(...runs.map((run) => run.slowest[operation] ?? 0));
  for (const [operation, row] of statuses) {
    const counts = [...row].sort(([one], [other]) => one - other).map(([status, count]) => `${status} × ${count}`);
    console.log(`${operation.padEnd(30)}${`${Math.round(slowest(operation) * 1000)} ms`.padStart(8)}   ${counts.join('  ')}`);
  }
  const unreached = [...statuses].filter(([, row]) => ![...row.keys()].some((status) => status >= 200 && status < 300)).map(([operation]) => operation);
  const broken = runs.flatMap((run) => run.broken);
  const red = runs.filter(({ code }) => code !== 0).map(({ caller }) => caller);
  const answers = [...statuses.values()].flatMap((row) => [...row.values()]).reduce((sum, count) => sum + count, 0);
  console.log(`${answers} answers; ${operations.length - unreached.length} of ${operations.length} operations answered 2xx; ${broken.length} answers of 5xx`);
  if (unreached.length > 0) console.log(`Never answered 2xx: ${unreached.join(', ')}`);
  if (red.length > 0) console.log(`schemathesis found something as: ${red.join(', ')}`);
  for (const one of broken.slice(0, 20)) console.log(one);
  return unreached.length + broken.length + red.length === 0;
}

interface LoggedError { type: string; message: string; stack?: string; code?: unknown; constraint?: unknown; table?: unknown; routine?: unknown }

/** Classes of SQLSTATE whose messages quote names of tables and constraints, and no values: access rules (but what is wrong in a statement), and constraints. */
const naming = /^(42(?!601)|23)/;

/**
 * What the log keeps of an error: PostgreSQL tells the whole row that it refuses, the ORM puts it into the message and the stack, and what
 * can not be read is quoted by whoever tried.
 */
export function withoutValues(error: LoggedError): object {
  if (typeof error.stack !== 'string') return { type: typeof error.type === 'string' ? error.type : 'unknown' };
  const { type, code, constraint, table, routine } = error;
  const words = error.message.replace(/\s+- detail: [^]*$/, '');
  const message = naming.test(String(code)) ? words : words.replace(/"[^]*"/, '"…"');
  const frames = error.stack.split('\n').filter((line) => /^\s+at .*(:\d+:\d+|<anonymous>)\)?$/.test(line));
  return { type, message, code, constraint, table, routine, stack: [`${type}: ${message}`, ...frames].join('\n') };
}

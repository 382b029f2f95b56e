import { AsyncLocalStorage } from 'node:async_hooks';

/** The work took longer than it may. What it had not committed by then is never committed. */
export class DeadlineError extends Error {}

const deadlines = new AsyncLocalStorage<{ passed: boolean }>();

/** Whether the work that this is a part of was given up. */
export const overdue = (): boolean => deadlines.getStore()?.passed ?? false;

/** Does `work` in so many milliseconds. @throws DeadlineError after them; a transaction that is still open then rolls back. */
export async function within<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const deadline = { passed: false };
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      deadline.passed = true;
      reject(new DeadlineError(`It did not end within ${milliseconds} ms.`));
    }, milliseconds);
  });
  try {
    return await Promise.race([deadlines.run(deadline, work), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** So many changes are on their way at the same time. */
const AT_ONCE = 4;

/** Does the same with each, a few at a time, and gives back those with which it did not work. */
export async function inTurn<Each>(all: readonly Each[], act: (each: Each) => Promise<boolean>, after: (done: number) => void): Promise<Each[]> {
  const waiting = [...all];
  const failed: Each[] = [];
  let done = 0;
  async function work() {
    for (let each = waiting.shift(); each !== undefined; each = waiting.shift()) {
      if (!(await act(each))) failed.push(each);
      after(++done);
    }
  }
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, all.length) }, work));
  return failed;
}

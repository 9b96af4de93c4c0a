/**
 * Runs one step and prints its line: "Installing… done 12 s", "Installing… already done" or "Installing… failed".
 * @template T
 * @param {string} name
 * @param {(report: (words: string) => void) => Promise<T>} work gets a function that shows how far it is, on a
 *   terminal only; a step that returns "already done" had nothing to do
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const started = Date.now();
  const live = process.stdout.isTTY;
  process.stdout.write(`${name}… `);
  const report = (/** @type {string} */ words) => {
    if (live) process.stdout.write(`\r\u001b[K${name}… ${words} `);
  };
  const finish = (/** @type {string} */ words) =>
    process.stdout.write(live ? `\r\u001b[K${name}… ${words}\n` : `${words}\n`);
  try {
    const result = await work(report);
    finish(result === ALREADY_DONE ? ALREADY_DONE : `done ${((Date.now() - started) / 1000).toFixed(1)} s`);
    return result;
  } catch (error) {
    finish("failed");
    throw error;
  }
}

/** What a step returns when there was nothing to do. */
export const ALREADY_DONE = "already done";

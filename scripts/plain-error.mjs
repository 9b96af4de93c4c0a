/** Something the person at the terminal can mend: its message is one plain sentence, printed without a stack. */
export class PlainError extends Error {}

const NO_SPACE = "There is no space left on the disk: free some and start again.";

/**
 * The sentence to print for an error, or `undefined` when it is a surprise that deserves its stack.
 * @param {unknown} error
 * @returns {string | undefined}
 */
export function plainSentence(error) {
  if (error instanceof PlainError) return error.message;
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  // 53100 is PostgreSQL's "disk full".
  if (code === "ENOSPC" || code === "EDQUOT" || code === "53100") return NO_SPACE;
  const words = error instanceof Error ? error.message : String(error);
  if (/no space left on device|disk quota exceeded/i.test(words)) return NO_SPACE;
  return undefined;
}

/**
 * Prints why the command stopped and leaves with code 1.
 * @param {unknown} error
 * @returns {never}
 */
export function stopWith(error) {
  console.error(plainSentence(error) ?? error);
  process.exit(1);
}

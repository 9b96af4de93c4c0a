import pg from "pg";

type Query = (this: pg.Client, ...args: unknown[]) => Promise<unknown> | undefined;

let underWay = 0;
let since = 0;
let spent = 0;

function begin(): void {
  if (underWay === 0) since = performance.now();
  underWay += 1;
}

function end(): void {
  underWay -= 1;
  if (underWay === 0) spent += performance.now() - since;
}

let watched = false;

/** Notes when statements of this process are under way, on every connection, from now on. */
function watchStatements(): void {
  if (watched) return;
  watched = true;
  const original = pg.Client.prototype.query as unknown as Query;
  const timed: Query = function (...args) {
    begin();
    const callback = args.at(-1);
    if (typeof callback === "function") {
      const answer = (...result: unknown[]) => {
        end();
        callback(...result);
      };
      return original.apply(this, [...args.slice(0, -1), answer]);
    }
    const result = original.apply(this, args);
    result?.then(end, end);
    return result;
  };
  Object.assign(pg.Client.prototype, { query: timed });
}

/**
 * Milliseconds in which at least one statement of `work` was under way: the database and the way to it, without the
 * time that the code between the statements takes.
 */
export async function timeOfStatements(work: () => Promise<unknown>): Promise<number> {
  watchStatements();
  spent = 0;
  await work();
  return spent;
}

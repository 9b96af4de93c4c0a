import { createHash } from "node:crypto";

/** A repeatable source of numbers for the demonstration data. Not for security. */
export interface Random {
  /** A number from 0 up to, not including, 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** One of the items. */
  pick<T>(items: readonly T[]): T;
  /** One of the items, each as likely as its weight. */
  weighted<T>(items: readonly (readonly [T, number])[]): T;
  /** Positive, with the given mean, long-tailed (exponential). */
  exponential(mean: number): number;
  /** The items in another order. */
  shuffled<T>(items: readonly T[]): T[];
}

/** The one seed from which all demonstration data follow. */
const SEED = "omic-2022";

const digest = (words: readonly (string | number)[]) =>
  createHash("sha256")
    .update([SEED, ...words].join("|"))
    .digest();

/**
 * The stream of numbers with this name (mulberry32, seeded by a hash of the name). Each subject has a stream of
 * its own, so that a change in one leaves the others as they were.
 */
export function randomStream(...name: (string | number)[]): Random {
  let state = digest(name).readUInt32LE(0);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(items: readonly T[]) => items[between(0, items.length - 1)] as T;
  return {
    next,
    between,
    pick,
    chance: (probability) => next() < probability,
    weighted: (items) => {
      let left = next() * items.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [item, weight] of items) {
        left -= weight;
        if (left < 0) return item;
      }
      return pick(items)[0];
    },
    exponential: (mean) => -mean * Math.log(1 - next()),
    shuffled: (items) => {
      const order = [...items];
      for (let last = order.length - 1; last > 0; last--) {
        const other = between(0, last);
        [order[last], order[other]] = [order[other] as never, order[last] as never];
      }
      return order;
    },
  };
}

/** The UUID that always belongs to this name: the same on every load. */
export function namedUuid(...name: (string | number)[]): string {
  const bytes = digest(["uuid", ...name]).subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

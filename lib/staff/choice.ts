/** A prison the viewer works in. */
export type Workplace = { code: string; name: string };

/** Up to this many prisons are radios; more are a list to open. */
const MOST_RADIOS = 10;

/** How a choice of prison is asked. */
export const choiceOf = (prisons: readonly Workplace[]): "radios" | "select" =>
  prisons.length <= MOST_RADIOS ? "radios" : "select";

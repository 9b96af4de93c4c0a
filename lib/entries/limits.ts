/** Limits of an entry, as the database holds them too. Apart from the schema, which the browser loads later. */
export const NARRATIVE = { shortest: 20, longest: 8_000 };
export const ACTION_LONGEST = 500;
export const ACTIONS_MOST = 20;
export const MINUTES = { fewest: 1, most: 240 };

import { isIP } from "node:net";

/**
 * The address a request came from, as the nearest server in front says: the last of `x-forwarded-for`. Null when
 * that is no address. Without a server in front, the caller can write the header: the account's lock does not
 * rest on it.
 */
export function addressIn(headers: Pick<Headers, "get">): string | null {
  const nearest = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
  // A zone ("::1%eth0") may be of any length; the longest address without one has 45 characters.
  return nearest.length <= 45 && isIP(nearest) ? nearest : null;
}

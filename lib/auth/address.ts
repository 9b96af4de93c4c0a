import { isIP } from "node:net";

/**
 * The address a request came from, as the nearest server in front says: the last of `x-forwarded-for`. Null when
 * that is no address. Without a server in front, the caller can write the header: the account's lock does not
 * rest on it.
 */
export function addressIn(headers: Pick<Headers, "get">): string | null {
  const nearest = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
  return isIP(nearest) ? nearest : null;
}

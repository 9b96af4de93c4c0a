import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { env } from "@/lib/env";

const EIGHT_HOURS = 8 * 60 * 60;

const secure = () => env().APP_URL.startsWith("https:");
// Browsers accept the __Host- prefix only over https.
const cookieName = () => (secure() ? "__Host-keywork" : "keywork");

/** 256 random bits: what the browser holds, encrypted, and the database never does. */
export const newToken = () => randomBytes(32).toString("base64url");

/** SHA-256 of a token, as the database keeps it. */
export const hashToken = (token: string) => createHash("sha256").update(token).digest();

/** Puts the token into next-auth's encrypted cookie. */
export async function setSessionCookie(token: string): Promise<void> {
  const value = await encode({ token: { token }, secret: env().AUTH_SECRET, maxAge: EIGHT_HOURS });
  // No maxAge: the cookie ends with the browser, the session itself by the database's clock.
  (await cookies()).set(cookieName(), value, {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: secure(),
  });
}

/** Takes the cookie away. */
export async function clearSessionCookie(): Promise<void> {
  (await cookies()).delete({ name: cookieName(), path: "/", secure: secure() });
}

/** The token of this request, or null when there is none or it was not issued here. */
export async function sessionToken(): Promise<string | null> {
  const value = (await cookies()).get(cookieName())?.value;
  if (!value) return null;
  const payload = await decode({ token: value, secret: env().AUTH_SECRET }).catch(() => null);
  return typeof payload?.token === "string" ? payload.token : null;
}

import { type NextRequest, NextResponse } from "next/server";
import { addressIn } from "@/lib/auth/address";
import { connections } from "@/lib/db/client";

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/** Bytes of a form. Far above the longest one; Next.js itself would stop at a megabyte without a page. */
const LONGEST_FORM = 512 * 1024;

/** A state change must come from a page of this very origin. Absent, null and foreign origins are refused. */
function comesFromHere(request: NextRequest): boolean {
  const origin = request.headers.get("origin");
  const site = request.headers.get("sec-fetch-site");
  if (!origin || !URL.canParse(origin) || (site !== null && site !== "same-origin")) return false;
  const { protocol, host } = new URL(origin);
  const scheme = request.headers.get("x-forwarded-proto") ?? request.nextUrl.protocol.replace(":", "");
  return host === request.headers.get("host") && protocol === `${scheme}:`;
}

function contentSecurityPolicy(nonce: string): string {
  // React's development build evaluates strings to rebuild server stacks; production never does.
  const development = process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** A refusal in plain words, which writes nothing but its audit row. */
async function refuse(
  request: NextRequest,
  status: number,
  why: string,
  words: string,
): Promise<NextResponse> {
  const address = addressIn(request.headers);
  await connections().pool.query("SELECT auth_refused($1, $2)", [why, address]);
  return new NextResponse(words, { status, headers: { "content-type": "text/plain; charset=utf-8" } });
}

/** Refuses what no page of this service sends; otherwise nothing. */
async function refusalOf(request: NextRequest): Promise<NextResponse | null> {
  if (SAFE_METHODS.has(request.method)) return null;
  if (!comesFromHere(request)) {
    return refuse(
      request,
      403,
      "foreign origin",
      "Nothing was saved. This form did not come from a page of this service. Open the page again and send it from there.",
    );
  }
  if (Number(request.headers.get("content-length")) > LONGEST_FORM) {
    return refuse(
      request,
      413,
      "form too long",
      "Nothing was saved. The form is too long. Go back and shorten what you wrote.",
    );
  }
  return null;
}

/** Headers of every answer, the nonce of every page, and the refusal of forged forms. Who may see what is decided by the page. */
export async function proxy(request: NextRequest) {
  const nonce = crypto.randomUUID();
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  headers.set("x-path", request.nextUrl.pathname);

  // The page that says no is drawn like any other and carries its status from here.
  const status = request.nextUrl.pathname === "/not-open" ? 403 : 200;
  const response = (await refusalOf(request)) ?? NextResponse.next({ request: { headers }, status });

  response.headers.set("content-security-policy", policy);
  response.headers.set("cache-control", "no-store");
  response.headers.set("x-content-type-options", "nosniff");
  response.headers.set("referrer-policy", "same-origin");
  response.headers.set("cross-origin-opener-policy", "same-origin");
  response.headers.set("permissions-policy", "camera=(), microphone=(), geolocation=()");
  response.headers.set("strict-transport-security", "max-age=31536000; includeSubDomains");
  return response;
}

export const config = { matcher: "/((?!_next/static/).*)" };

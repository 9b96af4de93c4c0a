import { randomUUID } from "node:crypto";
import { hashToken } from "@/lib/auth/session-token";
import { type Viewer, viewerForToken } from "@/lib/auth/viewer";
import { connections } from "@/lib/db/client";

/** Opens a session for a member of staff, as signing in does, and answers the viewer and the token. */
export async function signedIn(staffId: string): Promise<{ viewer: Viewer; token: string }> {
  const token = randomUUID();
  await connections().pool.query("SELECT auth_open($1, $2, NULL)", [staffId, hashToken(token)]);
  const viewer = await viewerForToken(token, "192.0.2.1");
  if (!viewer) throw new Error(`Nobody can sign in as ${staffId}`);
  return { viewer, token };
}

/** The viewer that a member of staff is after signing in. */
export const viewerOf = async (staffId: string): Promise<Viewer> => (await signedIn(staffId)).viewer;

import { Agent, type IncomingHttpHeaders, request } from "node:http";
import { gunzipSync } from "node:zlib";
import { hiddenFields } from "./markup";

export type Answer = {
  status: number;
  headers: IncomingHttpHeaders;
  /** As sent: compressed, when the server compressed it. */
  body: Buffer;
  /** Milliseconds from the request to the last byte of the answer. */
  took: number;
};

/** One browser without scripts: a connection that is kept, and a cookie once signed in. */
export type Visitor = {
  get: (path: string) => Promise<Answer>;
  /** Sends a page's form as it stands in `page`, with these fields typed in. */
  submit: (path: string, page: Answer, typed: Record<string, string>) => Promise<Answer>;
  leave: () => void;
};

/** The page's words. */
export const textOf = ({ headers, body }: Answer): string =>
  (headers["content-encoding"] === "gzip" ? gunzipSync(body) : body).toString("utf8");

export function visitorOf(origin: string): Visitor {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let cookie: string | undefined;
  const send = (path: string, form?: { type: string; body: Buffer }) =>
    new Promise<Answer>((resolve, reject) => {
      const started = performance.now();
      const asked = request(
        new URL(path, origin),
        {
          agent,
          method: form ? "POST" : "GET",
          headers: {
            accept: "text/html",
            "accept-encoding": "gzip",
            ...(cookie && { cookie }),
            ...(form && { origin, "content-type": form.type, "content-length": form.body.length }),
          },
        },
        (answer) => {
          const pieces: Buffer[] = [];
          answer.on("data", (piece: Buffer) => pieces.push(piece));
          answer.on("error", reject);
          answer.on("end", () => {
            const took = performance.now() - started;
            const { statusCode: status = 0, headers } = answer;
            cookie = headers["set-cookie"]?.[0]?.split(";")[0] ?? cookie;
            resolve({ status, headers, body: Buffer.concat(pieces), took });
          });
        },
      );
      asked.on("error", reject);
      asked.end(form?.body);
    });
  return {
    get: (path) => send(path),
    submit: async (path, page, typed) => {
      const form = new FormData();
      const [firstTyped = ""] = Object.keys(typed);
      const hidden = hiddenFields(textOf(page), firstTyped);
      for (const [name, value] of hidden) if (!(name in typed)) form.append(name, value);
      for (const [name, value] of Object.entries(typed)) form.append(name, value);
      const encoded = new Response(form);
      const type = encoded.headers.get("content-type") ?? "";
      return send(path, { type, body: Buffer.from(await encoded.arrayBuffer()) });
    },
    leave: () => agent.destroy(),
  };
}

/** Signs in as a browser without scripts does. */
export async function signedInVisitor(origin: string, username: string, password: string): Promise<Visitor> {
  const visitor = visitorOf(origin);
  const page = await visitor.get("/sign-in");
  const { status } = await visitor.submit("/sign-in", page, { username, password });
  if (status !== 303) throw new Error(`${username} could not sign in (status ${status})`);
  return visitor;
}

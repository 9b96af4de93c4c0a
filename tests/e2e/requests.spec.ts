import { auditHead, entriesSaying, look, peopleOf } from "./support/database";
import { formOn, post, typedOver } from "./support/posted-form";
import { expect, test } from "./support/test";

test("a form from elsewhere is refused, writes nothing and leaves a row", { tag: "@once" }, async ({
  pageOf,
}) => {
  const [person] = await peopleOf("keyworker.c");
  const path = `/people/${person?.id}/entries/new`;
  const page = await pageOf("keyworker.c");
  const narrative = "Sent from a page that is not ours, in his name and with his cookie.";
  const fields = typedOver(await formOn(page, path, "Save entry"), {
    kind: "SESSION",
    time: "00:00",
    minutes: "30",
    place: "CELL",
    overheard: "NO",
    narrative,
  });
  const head = await auditHead();
  const origins = ["https://elsewhere.example", "null", null, "http://localhost:1"];
  for (const origin of origins) {
    const answer = await post(page, path, fields, origin);
    expect(answer.status(), String(origin)).toBe(403);
    expect(await answer.text()).toContain("Nothing was saved.");
  }
  expect(await entriesSaying(narrative)).toBe(0);
  const rows = await look("SELECT detail FROM audit_events WHERE id > $1 AND action = 'request refused'", [
    head,
  ]);
  expect(rows).toEqual(origins.map(() => ({ detail: { why: "foreign origin" } })));
});

test("another site's form is refused even from the right host", { tag: "@once" }, async ({
  pageOf,
  baseURL,
}) => {
  const page = await pageOf("keyworker.c");
  const answer = await page.request.post("/", {
    form: { any: "thing" },
    headers: { origin: baseURL ?? "", "sec-fetch-site": "cross-site" },
  });
  expect(answer.status()).toBe(403);
});

test("the form of somebody's page cannot be sent about another officer's or another prison's person", {
  tag: "@once",
}, async ({ pageOf, baseURL }) => {
  const [mine] = await peopleOf("keyworker.c");
  const [theirs] = await peopleOf("keyworker.d");
  const page = await pageOf("keyworker.c");
  const narrative = "About a man of another prison, with a form that was opened for mine.";
  const typed = { kind: "SESSION", time: "00:00", minutes: "30", place: "CELL", overheard: "NO", narrative };
  const fields = typedOver(await formOn(page, `/people/${mine?.id}/entries/new`, "Save entry"), typed);
  const forged = fields.map(([name, value]): [string, string] => [
    name,
    value.replaceAll(mine?.id ?? "", theirs?.id ?? ""),
  ]);
  expect(forged).not.toEqual(fields);
  const head = await auditHead();
  const answer = await post(page, `/people/${mine?.id}/entries/new`, forged, baseURL ?? "");
  expect(answer.headers().location ?? "").not.toContain("saved=");
  expect(await entriesSaying(narrative)).toBe(0);
  const rows = await look(
    "SELECT 1 FROM audit_events WHERE id > $1 AND action IN ('refused', 'request refused')",
    [head],
  );
  expect(rows.length).toBeGreaterThanOrEqual(1);
});

test("every answer carries the headers that keep it private", { tag: "@once" }, async ({ requestsOf }) => {
  const nobody = await requestsOf(null);
  const keyWorker = await requestsOf("keyworker.c");
  const leader = await requestsOf("leader.c");
  const answers = [
    await nobody.get("/sign-in"),
    await nobody.get("/nothing/here"),
    await keyWorker.get("/"),
    await keyWorker.get("/quality"),
    await leader.get("/figures/delivery.csv"),
  ];
  const nonces = new Set<string>();
  for (const answer of answers) {
    const headers = answer.headers();
    const policy = new Map<string, string>(
      (headers["content-security-policy"] ?? "").split("; ").map((each): [string, string] => {
        const [name = "", ...values] = each.split(" ");
        return [name, values.join(" ")];
      }),
    );
    const nonce =
      /^'self' 'nonce-([\w-]{22,})' 'strict-dynamic'$/.exec(policy.get("script-src") ?? "")?.[1] ?? "";
    expect(nonce, answer.url()).not.toBe("");
    nonces.add(nonce);
    expect(policy.get("object-src")).toBe("'none'");
    expect(policy.get("base-uri")).toBe("'none'");
    expect(policy.get("frame-ancestors")).toBe("'none'");
    expect(policy.get("form-action")).toBe("'self'");
    expect(headers["cache-control"], answer.url()).toContain("no-store");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("same-origin");
    expect(headers["strict-transport-security"]).toMatch(/^max-age=31536000/);
    expect(headers["x-powered-by"]).toBeUndefined();
    const scripts = [...(await answer.text()).matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
    for (const tag of scripts) expect(tag).toContain(`nonce="${nonce}"`);
  }
  expect(nonces.size).toBe(answers.length);
});

test("the session cookie cannot be read by scripts and holds no name", { tag: "@once" }, async ({
  cookiesOf,
}) => {
  const [cookie, ...others] = await cookiesOf("keyworker.c");
  expect(others).toEqual([]);
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/", expires: -1 });
  expect(cookie?.value).not.toContain("keyworker");
});

test("a browser that asks for an icon by the old name gets it", async ({ requestsOf }) => {
  const answer = await (await requestsOf(null)).get("/favicon.ico");
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-type"]).toContain("image/svg+xml");
});

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

type Edge = { from: string; to: string; typeOnly: boolean };

const sources = execFileSync(
  "git",
  ["ls-files", "-co", "--exclude-standard", "app", "components", "lib", "proxy.ts"],
  {
    encoding: "utf8",
  },
)
  .split("\n")
  .filter((file) => /\.tsx?$/.test(file) && existsSync(file));

const IMPORT = /^(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?"([^"]+)";/gm;

const resolved = (from: string, target: string) =>
  target.startsWith("@/")
    ? target.slice(2)
    : target.startsWith(".")
      ? path.posix.join(path.posix.dirname(from), target)
      : target;

const edges: Edge[] = sources.flatMap((from) =>
  [...readFileSync(from, "utf8").matchAll(IMPORT)].map(([, typeOnly, target = ""]) => ({
    from,
    to: resolved(from, target),
    typeOnly: typeOnly !== undefined,
  })),
);

const breaking = (rule: (edge: Edge) => boolean) =>
  edges.filter(rule).map(({ from, to }) => `${from} imports ${to}`);

const domainOf = (file: string) => /^lib\/([^/]+)\//.exec(file)?.[1];
const HOUSE = new Set(["auth", "db", "audit", "forms", "dates", "files"]);

describe("layers: app, then components, then lib, then the database", () => {
  it("the graph was read", () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(edges.some(({ from, to }) => from.startsWith("app/") && to.startsWith("lib/"))).toBe(true);
  });

  it("lib knows neither components nor pages, components know no pages", () => {
    expect(
      breaking(
        ({ from, to }) =>
          (from.startsWith("lib/") && /^(app|components)\//.test(to)) ||
          (from.startsWith("components/") && to.startsWith("app/")),
      ),
    ).toEqual([]);
  });

  it("components/ui knows nothing of the domain", () => {
    expect(
      breaking(
        ({ from, to }) =>
          from.startsWith("components/ui/") &&
          /^(lib|app|components\/(?!ui\/))/.test(to) &&
          to !== "lib/dates/london",
      ),
    ).toEqual([]);
  });

  it("pages and components reach the database only through queries and actions", () => {
    expect(
      breaking(
        ({ from, to, typeOnly }) =>
          /^(app|components)\//.test(from) &&
          !typeOnly &&
          (to.startsWith("lib/db/") || /mutations$/.test(to)) &&
          !/\/route\.ts$/.test(from),
      ),
    ).toEqual([]);
  });

  it("in lib, only queries, mutations, auth and audit touch the database", () => {
    expect(
      breaking(
        ({ from, to, typeOnly }) =>
          from.startsWith("lib/") &&
          !typeOnly &&
          /^lib\/db\/(client|as-viewer)$/.test(to) &&
          !/(queries|mutations)\.ts$/.test(from) &&
          !/^lib\/(auth|audit|db)\//.test(from),
      ),
    ).toEqual([]);
  });

  it("rules, schemas and forms are pure: no React, Next, Prisma or database", () => {
    expect(
      breaking(
        ({ from, to, typeOnly }) =>
          /^lib\/.*(rules|schema|form|words)\.ts$/.test(from) &&
          (/^(react|next|server-only|pg)(\/|$)/.test(to) ||
            (to.startsWith("lib/db/") && to !== "lib/db/generated/enums" && !typeOnly)),
      ),
    ).toEqual([]);
  });

  it("no domain writes through another's mutations", () => {
    expect(
      breaking(({ from, to }) => {
        const [here, there] = [domainOf(from), domainOf(to)];
        return /mutations$/.test(to) && here !== there && here !== undefined && !HOUSE.has(there ?? "");
      }),
    ).toEqual([]);
  });

  it("has no cycles", () => {
    const files = new Set(sources.map((file) => file.replace(/\.tsx?$/, "")));
    const next = new Map<string, string[]>();
    for (const { from, to, typeOnly } of edges) {
      const here = from.replace(/\.tsx?$/, "");
      if (!typeOnly && files.has(to)) next.set(here, [...(next.get(here) ?? []), to]);
    }
    const done = new Set<string>();
    const cycles: string[] = [];
    const walk = (file: string, trail: string[]) => {
      if (trail.includes(file)) cycles.push([...trail.slice(trail.indexOf(file)), file].join(" → "));
      if (done.has(file) || trail.includes(file)) return;
      for (const to of next.get(file) ?? []) walk(to, [...trail, file]);
      done.add(file);
    };
    for (const file of files) walk(file, []);
    expect(cycles).toEqual([]);
  });

  it("names every file by its subject", () => {
    expect(
      sources.filter((file) => /(^|\/)(utils?|helpers?|misc|common|index)(\/|\.tsx?$)/.test(file)),
    ).toEqual([]);
    expect(sources.filter((file) => /[A-Z]/.test(path.basename(file)))).toEqual([]);
  });
});

describe("client code", () => {
  const client = sources.filter((file) => readFileSync(file, "utf8").startsWith('"use client"'));

  it("never receives the server's modules", () => {
    expect(client.length).toBeGreaterThan(3);
    expect(
      breaking(
        ({ from, to, typeOnly }) =>
          client.includes(from) &&
          !typeOnly &&
          (/^lib\/(db|audit)\//.test(to) ||
            /(queries|mutations)$/.test(to) ||
            to === "lib/dates/london" ||
            to === "zod"),
      ),
    ).toEqual([]);
  });
});

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { buildStyles, withoutForbiddenAssets } from "@/scripts/styles";

const folder = mkdtempSync(join(tmpdir(), "styles-"));
afterAll(() => rmSync(folder, { recursive: true }));

const forbiddenWords = /GDS[ -]?Transport|crown|crest|@font-face|\/assets\//i;
const forbiddenFiles =
  /\.(woff2?|ttf|otf|eot)$|govuk-(icon|opengraph|crest|logo)|moj-(logotype|apple|opengraph)|favicon/i;

const filesUnder = (path: string) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe("built stylesheets", () => {
  const first = buildStyles(folder);

  test("both are written", () => {
    expect(first).toEqual([join(folder, "govuk.css"), join(folder, "moj.css")]);
  });

  test.each(["govuk.css", "moj.css"])("%s names no forbidden asset and no other file", (name) => {
    const css = readFileSync(join(folder, name), "utf8");
    expect(css).not.toMatch(forbiddenWords);
    expect(css).not.toMatch(/url\(|@charset|sourceMappingURL|@import/);
    expect(css.match(/\{/g)?.length).toBe(css.match(/\}/g)?.length);
    expect(css.length).toBeGreaterThan(80_000);
  });

  test("building again leaves unchanged files alone", () => {
    const before = statSync(join(folder, "govuk.css")).mtimeMs;
    expect(buildStyles(folder)).toEqual([]);
    expect(statSync(join(folder, "govuk.css")).mtimeMs).toBe(before);
  });
});

test("every forbidden part is taken out and the rest is kept", () => {
  const css =
    '@charset "UTF-8";@font-face{font-family:GDS Transport;src:url(/assets/a.woff2)}' +
    ".a{font-family:GDS Transport,arial,sans-serif;color:red}.x__crown{margin:0}" +
    ".b{background-image:url(/assets/images/govuk-crest.svg);color:blue}.c{background:url(x.svg) 0 0}" +
    "@media screen\\0 and (min-width:1em){.d{margin:0}.e{margin:0}}" +
    "/*# sourceMappingURL=x.css.map */";
  expect(withoutForbiddenAssets(css)).toBe(
    ".a{font-family:Helvetica,Arial,sans-serif;color:red}.b{color:blue}.c{}\n",
  );
});

test("a forbidden asset in a form this step does not know stops the build", () => {
  expect(() => withoutForbiddenAssets(".a{--font:GDS Transport}")).toThrow("A forbidden asset is left");
});

test("no forbidden file is served", () => {
  // An empty folder is not there in a fresh clone.
  const served = existsSync("public") ? filesUnder("public") : [];
  expect(served.filter((path) => forbiddenFiles.test(path))).toEqual([]);
});

test("no component or stylesheet of ours names a forbidden asset", () => {
  const ours = [...filesUnder("components"), ...filesUnder("app")].filter((path) =>
    /\.(tsx?|css)$/.test(path),
  );
  expect(ours.length).toBeGreaterThan(40);
  expect(ours.filter((path) => forbiddenWords.test(readFileSync(path, "utf8")))).toEqual([]);
});

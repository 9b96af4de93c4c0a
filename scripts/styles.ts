/**
 * Prepares the published GOV.UK and MOJ stylesheets for this service. GDS Transport, the crown, the crest and the GOV.UK
 * icons are licensed for service.gov.uk only, so everything that names them is taken out before anything is built.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

const sheets = [
  { from: "node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.css", to: "govuk.css" },
  { from: "node_modules/@ministryofjustice/frontend/moj/moj-frontend.min.css", to: "moj.css" },
];

const leftovers = /GDS Transport|crown|crest|url\(|@font-face|@charset|sourceMappingURL/i;

/**
 * A published stylesheet without font faces, asset addresses, rules about the crown or crest, `@charset` and source map;
 * Helvetica and Arial in place of GDS Transport. Throws when anything forbidden is still there, which means that the
 * library has changed and this step must follow.
 */
export function withoutForbiddenAssets(css: string): string {
  const cleaned = css
    .replace(/@charset[^;]*;/g, "")
    .replace(/\/\*#\s*sourceMappingURL=[^*]*\*\//g, "")
    .replace(/@font-face\s*\{[^}]*\}/g, "")
    // Media queries that only Internet Explorer reads; the stylesheet compiler rightly complains about them.
    .replace(/@media[^{}]*\\0[^{}]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, "")
    .replace(/[^{},;]*(?:crown|crest)[^{},;]*\{[^{}]*\}/gi, "")
    .replace(/[\w-]+:[^;{}]*url\([^)]*\)[^;{}]*;?/g, "")
    .replace(
      /font-family:\s*"?GDS Transport"?\s*,\s*arial\s*,\s*sans-serif/gi,
      "font-family:Helvetica,Arial,sans-serif",
    )
    .replace(/font-family:\s*sans-serif/g, "font-family:Helvetica,Arial,sans-serif")
    .trim();
  const found = leftovers.exec(cleaned);
  if (found) {
    const around = cleaned.slice(Math.max(0, found.index - 60), found.index + 60);
    throw new Error(`A forbidden asset is left in the stylesheet: …${around}…`);
  }
  return `${cleaned}\n`;
}

/**
 * Writes `govuk.css` and `moj.css` into the folder, by default `.generated`. Files that would not change are left alone,
 * so their times do not ask for a new build. Returns the paths it wrote.
 */
export function buildStyles(folder = join(root, ".generated")): string[] {
  mkdirSync(folder, { recursive: true });
  const written: string[] = [];
  for (const { from, to } of sheets) {
    const css = withoutForbiddenAssets(readFileSync(join(root, from), "utf8"));
    const path = join(folder, to);
    if (readIfThere(path) === css) continue;
    writeFileSync(path, css);
    written.push(path);
  }
  return written;
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) buildStyles();

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { Alert, type AlertVariant } from "@/components/ui/alert";
import { Badge } from "@/components/ui/badge";
import { IdentityBar } from "@/components/ui/identity-bar";
import { Timeline } from "@/components/ui/timeline";
import { drawn, tree } from "./markup";

// MOJ Frontend publishes templates but no drawn examples. The HTML here is what its templates draw; when a template
// changes its fingerprint changes too, and this HTML and the wrapper have to be read against the new one.
const folder = "node_modules/@ministryofjustice/frontend/moj/components";
const template = (component: string) => readFileSync(`${folder}/${component}/template.njk`, "utf8");

test.each([
  ["alert", "9f8a18b5589f4f03"],
  ["badge", "236bd22daff49b5a"],
  ["identity-bar", "1a3bfd4a52af240b"],
  ["timeline", "e528f9f16e8b7375"],
])("the %s template is the one this HTML was taken from", (component, fingerprint) => {
  expect(createHash("sha256").update(template(component)).digest("hex").slice(0, 16)).toBe(fingerprint);
});

describe("alert", () => {
  /** The icon's path is taken from the library's template itself, in the order it lists the variants. */
  function icon(variant: AlertVariant) {
    const paths = [...template("alert").matchAll(/set iconPath = '(<path[^']*>)'/g)].map(([, path]) => path);
    return paths[["success", "warning", "error", "information"].indexOf(variant)];
  }
  const alert = (variant: AlertVariant, classes: string, body: string) => `
    <div role="region" class="moj-alert moj-alert--${variant}${classes}" aria-label="${variant}: Entry saved" data-module="moj-alert">
      <div><svg class="moj-alert__icon" role="presentation" focusable="false" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 30" height="30" width="30">${icon(variant)}</svg></div>
      <div class="moj-alert__content">${body}</div>
      <div class="moj-alert__action"><button type="button" class="moj-alert__dismiss" hidden>Dismiss</button></div>
    </div>`;

  // The library's hidden button has no type; inside a form it would then be what the Enter key presses.
  test.each(["success", "warning", "error", "information"] as const)("%s", (variant) => {
    expect(drawn(<Alert variant={variant} title="Entry saved" />)).toBe(
      tree(alert(variant, "", "Entry saved")),
    );
  });

  test("with heading", () => {
    const element = (
      <Alert variant="success" title="Entry saved" showTitleAsHeading headingTag="h3">
        <p>It is on the timeline.</p>
      </Alert>
    );
    const body = '<h3 class="moj-alert__heading">Entry saved</h3><p>It is on the timeline.</p>';
    expect(drawn(element)).toBe(tree(alert("success", " moj-alert--with-heading", body)));
  });
});

test("badge", () => {
  expect(drawn(<Badge colour="red">ACCT</Badge>)).toBe(
    tree('<span class="moj-badge moj-badge--red">ACCT</span>'),
  );
});

test("identity bar", () => {
  const element = (
    <IdentityBar
      name="Hazel, Imran"
      items={[{ key: "number", content: "A2345CD" }]}
      badges={<Badge>ACCT</Badge>}
      actions={<a href="/x">Record</a>}
    />
  );
  expect(drawn(element)).toBe(
    tree(`
      <div class="moj-identity-bar">
        <div class="moj-identity-bar__container">
          <div class="moj-identity-bar__details">
            <span class="moj-identity-bar__title"><strong class="identity-bar-name">Hazel, Imran</strong>
              <span class="identity-bar-item">A2345CD</span>
              <span class="identity-bar-item"><span class="moj-badge">ACCT</span></span></span>
          </div>
          <div class="moj-identity-bar__actions">
            <div class="moj-identity-bar__menu"><a href="/x">Record</a></div>
          </div>
        </div>
      </div>`),
  );
});

test("timeline", () => {
  const item = { id: "e1", title: "Key work session", byline: "T. Alder", date: "4 June 2022 at 14:30" };
  expect(
    drawn(
      <Timeline
        headingLevel={3}
        items={[{ ...item, dateTime: "2022-06-04T13:30:00Z", children: "We met." }]}
      />,
    ),
  ).toBe(
    tree(`
      <div class="moj-timeline">
        <div class="moj-timeline__item" id="e1">
          <div class="moj-timeline__header">
            <h3 class="moj-timeline__title">Key work session</h3>
            <p class="moj-timeline__byline">by T. Alder</p>
          </div>
          <p class="moj-timeline__date"><time datetime="2022-06-04T13:30:00Z">4 June 2022 at 14:30</time></p>
          <div class="moj-timeline__description">We met.</div>
        </div>
      </div>`),
  );
});

import { DEMONSTRATION_PASSWORD } from "@/scripts/demonstration";
import { sendSignIn } from "./support/accounts";
import { auditedSince, auditHead } from "./support/database";
import { expect, test } from "./support/test";

// Accounts that no other test signs in with, because these tests lock them.
const letterOf = (scripts: boolean) => (scripts ? "d" : "b");
const WRONG_PAIR = /^The username and password do not match an account that can sign in/;

test("a wrong password, an unknown name and a locked account get the same answer", async ({
  pageOf,
  scripts,
}) => {
  test.slow();
  const letter = letterOf(scripts);
  const username = `caseadmin.${letter}`;
  const page = await pageOf(null);
  await page.goto("/sign-in");
  const head = await auditHead();

  await sendSignIn(page, "nobody.of.this.name", DEMONSTRATION_PASSWORD);
  const answer = page.getByRole("link", { name: WRONG_PAIR });
  const unknown = await answer.innerText();
  await expect(page).toHaveTitle("Error: Sign in – Key work");
  await expect(page.locator(".govuk-error-summary")).toBeFocused();
  await expect(page.getByLabel("Username")).toHaveValue("nobody.of.this.name");
  await expect(page.getByLabel("Password", { exact: true })).toHaveValue("");

  for (let attempt = 1; attempt <= 10; attempt++) {
    await page.goto("/sign-in");
    await sendSignIn(page, username, `wrong ${attempt}`);
    await expect(answer).toHaveText(unknown);
  }
  await page.goto("/sign-in");
  await sendSignIn(page, username, DEMONSTRATION_PASSWORD);
  await expect(answer).toHaveText(unknown);
  const refused = await auditedSince(head, username);
  expect(refused.map(({ action }) => action)).toEqual(Array(11).fill("sign-in refused"));

  const admin = await pageOf(`admin.${letter}`);
  await admin.goto("/staff");
  const row = admin.getByRole("row").filter({ hasText: username });
  await expect(row).toContainText("Locked until");
  await row.getByRole("button", { name: `Unlock the account ${username}` }).click();
  await expect(admin.getByRole("status", { name: "success: Account unlocked" })).toBeVisible();
  await expect(admin.getByRole("button", { name: `Unlock the account ${username}` })).toHaveCount(0);

  await page.goto("/sign-in");
  await sendSignIn(page, username, DEMONSTRATION_PASSWORD);
  await expect(page.getByRole("heading", { name: "Find a person", level: 1 })).toBeVisible();
});

test("without a username and a password it says what to enter", async ({ pageOf }) => {
  const page = await pageOf(null);
  await page.goto("/sign-in");
  await sendSignIn(page, "", "");
  await expect(page.locator(".govuk-error-summary").getByRole("listitem")).toHaveText([
    "Enter your username",
    "Enter your password",
  ]);
  await expect(page.getByLabel("Username")).toHaveAccessibleDescription(/Error:\s+Enter your username/);
});

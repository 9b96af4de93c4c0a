import { expect, type Page } from "@playwright/test";
import { DEMONSTRATION_PASSWORD } from "@/scripts/demonstration";

/** Types a username and a password into the sign-in form and sends it. */
export async function sendSignIn(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel("Username").fill(username);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** Signs a demonstration account in through the form and, where the account has several, into a prison. */
export async function signIn(page: Page, username: string, prison?: string): Promise<void> {
  await page.goto("/sign-in");
  await sendSignIn(page, username, DEMONSTRATION_PASSWORD);
  await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
  if (prison === undefined) return;
  await page.getByLabel(prison, { exact: true }).check();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { name: "Which prison are you working in?" })).toBeHidden();
}

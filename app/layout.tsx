import type { Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import "./globals.css";

export const viewport: Viewport = { width: "device-width", initialScale: 1, themeColor: "#0f3d4c" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Every page is made for its request: a page made at build time could carry no nonce for its scripts.
  await connection();
  return (
    <html lang="en" className="govuk-template">
      <body className="govuk-template__body">{children}</body>
    </html>
  );
}

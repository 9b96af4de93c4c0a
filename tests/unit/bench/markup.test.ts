import { describe, expect, it } from "vitest";
import { firstScripts, hiddenFields } from "@/bench/markup";

describe("firstScripts", () => {
  it("takes what is fetched with the page, each once", () => {
    const html = `<!doctype html><html><head>
      <link rel="preload" as="script" fetchpriority="low" href="/a.js"><link rel="modulepreload" href="/b.js">
      <link rel="preload" as="font" href="/font.woff2"><link rel="stylesheet" href="/page.css">
      <script src="/a.js" async></script></head><body><script src="/c.js?v=1&amp;x=2"></script></body></html>`;
    expect(firstScripts(html)).toEqual(["/a.js", "/b.js", "/c.js?v=1&x=2"]);
  });

  it("leaves out scripts in the page itself, those for old browsers, and words that look like scripts", () => {
    const html = `<script>self.push('<script src="/d.js">')</script><script nomodule src="/old.js"></script>
      <p>&lt;script src="/e.js"&gt;</p><!-- <script src="/f.js"></script> -->`;
    expect(firstScripts(html)).toEqual([]);
  });
});

describe("hiddenFields", () => {
  const html = `<form action="/out"><input type="hidden" name="$ACTION_ID_1"><button>Sign out</button></form>
    <form><input type="hidden" name="$ACTION_1:0" value="{&quot;id&quot;:1}"><input type="hidden" value="nameless">
      <div><input type="hidden" name="key" value="k"><textarea name="narrative"></textarea><input name="date" value="1/6/2022"></div></form>`;

  it("come from the form that has the field, in order, and without what is typed", () => {
    expect(hiddenFields(html, "narrative")).toEqual([
      ["$ACTION_1:0", '{"id":1}'],
      ["key", "k"],
    ]);
  });

  it("are empty text where they have no value", () => {
    expect(hiddenFields(html, "$ACTION_ID_1")).toEqual([["$ACTION_ID_1", ""]]);
  });

  it("cannot be had from a page without such a form", () => {
    expect(() => hiddenFields("<p>Not found</p>", "narrative")).toThrow("narrative");
  });
});

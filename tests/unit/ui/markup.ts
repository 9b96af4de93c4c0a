import { readFileSync } from "node:fs";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { createElement, type ReactElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";

type Node = DefaultTreeAdapterTypes.ChildNode;

const collapsed = (text: string) => text.replace(/\s+/g, " ");

/** Attributes that mean the same however they are written. */
function attributeText(name: string, value: string) {
  const words =
    name === "class" ? value.split(/\s+/).filter(Boolean).sort().join(" ") : collapsed(value).trim();
  return `${name}="${words}"`;
}

function lines(nodes: readonly Node[], depth: number, out: string[]) {
  for (const node of nodes) {
    if ("value" in node) {
      const text = collapsed(node.value).trim();
      if (text) out.push(`${"  ".repeat(depth)}${text}`);
    } else if ("tagName" in node) {
      const attributes = node.attrs.map(({ name, value }) => attributeText(name, value)).sort();
      out.push(`${"  ".repeat(depth)}${[node.tagName, ...attributes].join(" ")}`);
      lines(node.childNodes, depth + 1, out);
    }
  }
  return out;
}

function joined(nodes: Node[]): Node[] {
  return nodes.reduce<Node[]>((all, node) => {
    const last = all.at(-1);
    if (last && "value" in last && "value" in node) {
      last.value += node.value;
      return all;
    }
    if ("childNodes" in node) node.childNodes = joined(node.childNodes);
    all.push(node);
    return all;
  }, []);
}

/** Markup as one line an element or text, free of attribute order, class order and white space between elements. */
export function tree(html: string): string {
  const { childNodes } = parseFragment(html);
  return lines(joined(childNodes), 0, []).join("\n");
}

export const drawn = (element: ReactNode) => tree(renderToStaticMarkup(element));

type Words = { text?: string | number; html?: string; classes?: string; attributes?: Record<string, string> };

type Legend = Words & { isPageHeading?: boolean };

export type FixtureLink = Words & { href: string; visuallyHiddenText?: string; labelText?: string };

export type FixtureItem = FixtureLink & {
  value: string;
  id?: string;
  name?: string;
  hint?: Words;
  divider?: string;
  checked?: boolean;
  selected?: boolean;
  disabled?: boolean;
  behaviour?: "exclusive";
  number: number;
  current?: boolean;
  ellipsis?: true;
  active?: boolean;
};

export type FixtureCell = Words & { format?: string; colspan?: number; rowspan?: number };

/** What the published fixtures give a component, as far as the wrappers can be asked for it. */
export type Options = Words & {
  id?: string;
  name: string;
  label: Legend;
  hint?: Words;
  errorMessage?: Words;
  legend?: Legend;
  fieldset?: Words & { legend?: Legend; describedBy?: string };
  formGroup?: Words;
  idPrefix?: string;
  items: FixtureItem[];
  values?: string[];
  value?: string;
  describedBy?: string;
  disabled?: boolean;
  type?: string;
  inputmode?: "numeric";
  autocomplete?: string;
  autocapitalize?: string;
  pattern?: string;
  spellcheck?: boolean;
  prefix?: Words;
  suffix?: Words;
  rows: never;
  maxlength?: number;
  maxwords?: number;
  threshold?: number;
  href?: string;
  for?: string;
  role?: string;
  isPageHeading?: boolean;
  preventDoubleClick?: boolean;
  visuallyHiddenText?: string;
  titleText?: string;
  titleHtml?: string;
  titleId?: string;
  titleHeadingLevel?: 1 | 2 | 3 | 4 | 5 | 6;
  descriptionText?: string;
  descriptionHtml?: string;
  errorList?: FixtureLink[];
  disableAutoFocus?: boolean;
  summaryText?: string;
  summaryHtml?: string;
  open?: boolean;
  tag?: Words;
  previous?: FixtureLink;
  next?: FixtureLink;
  landmarkLabel?: string;
  navigation?: FixtureItem[];
  serviceName?: string;
  serviceUrl?: string;
  navigationId?: string;
  navigationLabel?: string;
  menuButtonText?: string;
  collapseNavigationOnMobile?: boolean;
  iconFallbackText?: string;
  caption?: string;
  captionClasses?: string;
  firstCellIsHeader?: boolean;
  head?: FixtureCell[];
};

type Fixture = { name: string; options: Options; html: string };

/** The examples that govuk-frontend publishes with a component. */
export function publishedFixtures(component: string): Fixture[] {
  const path = `node_modules/govuk-frontend/dist/govuk/components/${component}/fixtures.json`;
  return JSON.parse(readFileSync(path, "utf8")).fixtures;
}

type Comparison = {
  component: string;
  /** Names of published examples that ask for options the wrapper leaves out on purpose. */
  leftOut?: string[];
  wrapper: (options: Options) => ReactNode;
  /** A difference from the published HTML that the wrapper makes on purpose. */
  published?: (html: string, options: Options) => string;
};

/** Holds a wrapper against every published example of its component, but for those named. */
export function matchesPublished({
  component,
  leftOut = [],
  wrapper,
  published = (html) => html,
}: Comparison) {
  const fixtures = publishedFixtures(component);
  describe(component, () => {
    test("the examples left out are published ones", () => {
      expect(fixtures.map(({ name }) => name)).toEqual(expect.arrayContaining(leftOut));
    });
    test.each(fixtures.filter(({ name }) => !leftOut.includes(name)))("$name", ({ options, html }) => {
      expect(drawn(wrapper(options))).toBe(tree(published(html, options)));
    });
  });
}

/** A fixture's HTML as a React child, without a wrapper that would show in the tree. */
export function raw(html: string): ReactNode {
  return toReact(joined(parseFragment(html).childNodes));
}

function toReact(nodes: Node[]): ReactNode[] {
  return nodes.map((node, place): ReactNode => {
    if ("value" in node) return node.value;
    if (!("tagName" in node)) return null;
    const attributes = Object.fromEntries(
      node.attrs.map(({ name, value }) => [name === "class" ? "className" : name, value]),
    );
    const key = String(place);
    const children = node.childNodes.length > 0 ? toReact(node.childNodes) : undefined;
    return createElement(node.tagName, { ...attributes, key }, children) as ReactElement;
  });
}

/** `html` or `text` of an option, as a child. */
export function content({ html, text }: Words = {}): ReactNode {
  return html ? raw(html) : text;
}

/** The size in a class like `govuk-label--m`, when that is all the class says. */
export function sizeIn(classes: string | undefined, base: string): "s" | "m" | "l" | "xl" | undefined {
  const size = classes?.startsWith(`${base}--`) ? classes.slice(base.length + 2) : "";
  return size === "s" || size === "m" || size === "l" || size === "xl" ? size : undefined;
}

import { type DefaultTreeAdapterTypes, parse } from "parse5";

type Element = DefaultTreeAdapterTypes.Element;

/** Addresses of the scripts that a browser fetches with the page, each once; not those loaded later or for old browsers. */
export function firstScripts(html: string): string[] {
  const addresses = elementsOf(html).flatMap((element) => {
    const { src, href, rel, as, nomodule } = attributesOf(element);
    if (element.tagName === "script") return src && nomodule === undefined ? [src] : [];
    const early = rel === "modulepreload" || (rel === "preload" && as === "script");
    return element.tagName === "link" && early && href ? [href] : [];
  });
  return [...new Set(addresses)];
}

/**
 * The hidden fields of the form that holds a field of the given name: what a browser without scripts sends along.
 * @throws Error when the page has no such form
 */
export function hiddenFields(html: string, fieldName: string): [name: string, value: string][] {
  const form = elementsOf(html).find(
    (element) =>
      element.tagName === "form" && within(element).some((field) => attributesOf(field).name === fieldName),
  );
  if (!form) throw new Error(`The page has no form with a field "${fieldName}"`);
  return within(form).flatMap((field) => {
    const { type, name, value = "" } = attributesOf(field);
    return field.tagName === "input" && type === "hidden" && name ? [[name, value]] : [];
  });
}

const elementsOf = (html: string) => within(parse(html));

function within(node: DefaultTreeAdapterTypes.ParentNode): Element[] {
  return node.childNodes.flatMap((child) => ("tagName" in child ? [child, ...within(child)] : []));
}

const attributesOf = ({ attrs }: Element): Record<string, string | undefined> =>
  Object.fromEntries(attrs.map(({ name, value }) => [name, value]));

import { fromAddress } from "@/lib/forms/text";

/** Rows on one page of a list. */
export const PAGE_SIZE = 50;

/** Rows on one page of a list that is read, not looked through: feedback, sessions to choose from. */
export const SHORT_PAGE = 25;

/** The pages that so many rows take; at least one. */
export const pagesOf = (rows: number) => Math.max(1, Math.ceil(rows / PAGE_SIZE));

/** The page asked for in an address; anything that is no page number is the first. */
export function pageFrom(asked: string | string[] | undefined): number {
  const page = fromAddress(asked);
  return page !== undefined && /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1;
}

type PageItem = { number: number; href: string; current: boolean } | { ellipsis: true };

/**
 * What the pagination shows: the first and the last page, the current one and those beside it, with a gap where
 * pages are left out.
 */
export function pageLinks(page: number, pages: number, href: (page: number) => string) {
  const items: PageItem[] = [];
  for (let number = 1; number <= pages; number += 1) {
    if (number === 1 || number === pages || Math.abs(number - page) <= 1) {
      items.push({ number, href: href(number), current: number === page });
    } else if (number === 2 || number === pages - 1) {
      items.push({ ellipsis: true });
    }
  }
  return {
    items,
    previous: page > 1 ? { href: href(page - 1) } : undefined,
    next: page < pages ? { href: href(page + 1) } : undefined,
  };
}

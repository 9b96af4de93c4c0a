import { type ComponentProps, createElement, isValidElement, type ReactNode } from "react";
import { classNames } from "./class-names";
import type { TextSize } from "./label";

type CellOptions = {
  content: ReactNode;
  /** Right-aligned figures. */
  numeric?: boolean | undefined;
  className?: string | undefined;
  colSpan?: number | undefined;
  rowSpan?: number | undefined;
};

/** A cell: its content alone, or its content with options. */
export type TableCell = ReactNode | CellOptions;

/** A heading; with `href` and `sort` it sorts the table by a link. */
export type TableHeadCell =
  | ReactNode
  | (CellOptions & { href?: string | undefined; sort?: "ascending" | "descending" | "none" | undefined });

export type TableProps = Omit<ComponentProps<"table">, "children"> & {
  rows: readonly (readonly TableCell[])[];
  head?: readonly TableHeadCell[] | undefined;
  caption?: ReactNode;
  captionSize?: TextSize | undefined;
  /** The first cell of each row names the row. */
  firstCellIsHeader?: boolean | undefined;
  /** On a narrow screen each row becomes a block with its headings repeated: for lists of people. */
  stacked?: boolean | undefined;
};

type Options = CellOptions & {
  href?: string | undefined;
  sort?: "ascending" | "descending" | "none" | undefined;
};

function isOptions(cell: TableHeadCell): cell is Options {
  return typeof cell === "object" && cell !== null && !isValidElement(cell) && "content" in cell;
}

const optionsOf = (cell: TableHeadCell): Options => (isOptions(cell) ? cell : { content: cell });

function headCell(cell: TableHeadCell, stacked: boolean) {
  const { content, numeric, className, colSpan, rowSpan, href, sort } = optionsOf(cell);
  // A column of links has no name: an empty heading is no heading.
  if (!content)
    return (
      <td className={classNames("govuk-table__header", className)} role={stacked ? "cell" : undefined} />
    );
  return (
    <th
      scope="col"
      className={classNames("govuk-table__header", numeric && "govuk-table__header--numeric", className)}
      aria-sort={sort}
      role={stacked ? "columnheader" : undefined}
      {...{ colSpan, rowSpan }}
    >
      {href ? (
        <a className="govuk-link govuk-link--no-visited-state table-sort" href={href}>
          {content}
        </a>
      ) : (
        content
      )}
    </th>
  );
}

type BodyCell = { cell: TableCell; isHeader: boolean; stacked: boolean; heading: TableHeadCell };

function bodyCell({ cell, isHeader, stacked, heading }: BodyCell) {
  const { content, numeric, className, colSpan, rowSpan } = optionsOf(cell);
  const label = optionsOf(heading).content;
  const attributes = {
    className: classNames(
      isHeader ? "govuk-table__header" : "govuk-table__cell",
      !isHeader && numeric && "govuk-table__cell--numeric",
      className,
    ),
    ...(stacked && { role: isHeader ? "rowheader" : "cell" }),
    ...(stacked && typeof label === "string" && { "data-label": label }),
    ...(colSpan && { colSpan }),
    ...(rowSpan && { rowSpan }),
  };
  if (isHeader) {
    return (
      <th scope="row" {...attributes}>
        {content}
      </th>
    );
  }
  return <td {...attributes}>{content}</td>;
}

/**
 * GOV.UK table. A stacked one keeps its table roles in words, because drawing rows as blocks takes them away from
 * screen readers in some browsers. Rows and cells are known by their place alone, so they are given as plain arguments,
 * which need no keys.
 */
export function Table(props: TableProps) {
  const {
    rows,
    head,
    caption,
    captionSize,
    firstCellIsHeader,
    stacked = false,
    className,
    ...attributes
  } = props;
  const rowProps = { className: "govuk-table__row", ...(stacked && { role: "row" }) };
  const groupRole = stacked ? "rowgroup" : undefined;
  const bodyRow = (cells: readonly TableCell[]) =>
    createElement(
      "tr",
      rowProps,
      ...cells.map((cell, place) =>
        bodyCell({
          cell,
          isHeader: Boolean(firstCellIsHeader) && place === 0,
          stacked,
          heading: head?.[place],
        }),
      ),
    );
  return (
    <table
      role={stacked ? "table" : undefined}
      {...attributes}
      className={classNames("govuk-table", stacked && "table-stacked", className)}
    >
      {caption ? (
        <caption
          className={classNames(
            "govuk-table__caption",
            captionSize && `govuk-table__caption--${captionSize}`,
          )}
        >
          {caption}
        </caption>
      ) : null}
      {head ? (
        <thead className="govuk-table__head" role={groupRole}>
          {createElement("tr", rowProps, ...head.map((cell) => headCell(cell, stacked)))}
        </thead>
      ) : null}
      {createElement("tbody", { className: "govuk-table__body", role: groupRole }, ...rows.map(bodyRow))}
    </table>
  );
}

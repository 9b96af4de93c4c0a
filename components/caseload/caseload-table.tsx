import { Badge } from "@/components/ui/badge";
import { ContextualDate } from "@/components/ui/contextual-date";
import { Table, type TableCell, type TableHeadCell } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import {
  type Case,
  type CaseOrder,
  caseOrders,
  type Expectation,
  hasKeyWork,
  isOverdue,
  noKeyWorkerWords,
  responsibilityNames,
} from "@/lib/caseload/rules";
import { type Day, daysBetween } from "@/lib/dates/london";
import { countOf } from "@/lib/people/rules";

const tagColours = { RESPONSIBLE: undefined, SUPPORTING: "grey", CO_WORKING: "purple" } as const;

const late = "second-line second-line--late";

function person({ personId, name, prisonNumber, alerts }: Case) {
  return (
    <>
      <a className="govuk-link font-bold" href={`/people/${personId}`}>
        {name}
      </a>
      <span className="second-line font-normal">
        {prisonNumber}
        {alerts.map((alert) => (
          <span key={alert}>
            {" "}
            <Badge colour="red">{alert}</Badge>
          </span>
        ))}
      </span>
    </>
  );
}

function keyWorker(one: Case, { estate }: Expectation, today: Day) {
  if (one.noKeyWorkerSince === null) return one.keyWorker;
  if (!hasKeyWork(estate, one.complexity)) return "Not expected";
  return <span className="font-bold text-late">{noKeyWorkerWords(one.noKeyWorkerSince, today)}</span>;
}

function lastSession(one: Case, expectation: Expectation, today: Day) {
  const overdue = isOverdue(one, expectation, today);
  const words = overdue ? "overdue" : undefined;
  if (one.lastSession) {
    return <ContextualDate day={one.lastSession} today={today} after={words} late={overdue} />;
  }
  const here = daysBetween(one.lastAdmission, today);
  return (
    <>
      None
      <span className={overdue ? late : "second-line"}>
        {" "}
        {[`here ${countOf(here, "day")}`, words].filter(Boolean).join(", ")}
      </span>
    </>
  );
}

function lastContact(one: Case, today: Day) {
  if (one.lastContact) return <ContextualDate day={one.lastContact} today={today} />;
  const held = daysBetween(one.caseSince, today);
  return (
    <>
      None
      <span className="second-line"> your case for {countOf(held, "day")}</span>
    </>
  );
}

function actions({ openActions, overdueActions }: Case) {
  return overdueActions > 0 ? (
    <>
      {openActions}
      <span className={late}> {overdueActions} overdue</span>
    </>
  ) : (
    openActions
  );
}

type CaseloadTableProps = {
  cases: readonly Case[];
  order: CaseOrder;
  /** The address that orders by a heading and keeps the filter. */
  orderHref: (order: CaseOrder) => string;
  expectation: Expectation;
  today: Day;
};

/** MOJ case list: name first, status tag last, ordered by links in the headings. */
export function CaseloadTable({ cases, order, orderHref, expectation, today }: CaseloadTableProps) {
  const heading = (content: string, by: CaseOrder): TableHeadCell => ({
    content,
    href: orderHref(by),
    sort: by === order ? caseOrders[by] : "none",
  });
  return (
    <Table
      stacked
      firstCellIsHeader
      caption={<span className="whitespace-nowrap">Your cases</span>}
      captionSize="m"
      head={[
        heading("Name", "name"),
        "Where",
        "Key worker",
        heading("Last session", "session"),
        heading("Last POM contact", "contact"),
        heading("Open actions", "actions"),
        "Responsibility",
      ]}
      rows={cases.map((one): TableCell[] => [
        person(one),
        { content: one.location, className: "whitespace-nowrap" },
        keyWorker(one, expectation, today),
        lastSession(one, expectation, today),
        lastContact(one, today),
        actions(one),
        <Tag key="responsibility" className="text-base" colour={tagColours[one.responsibility]}>
          {responsibilityNames[one.responsibility]}
        </Tag>,
      ])}
    />
  );
}

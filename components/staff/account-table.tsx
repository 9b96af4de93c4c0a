import { Button } from "@/components/ui/button";
import { ContextualDate } from "@/components/ui/contextual-date";
import { Table, type TableCell } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { roleNames } from "@/lib/auth/roles";
import type { Day } from "@/lib/dates/london";
import { unlock } from "@/lib/staff/actions";
import { type Account, stateWords } from "@/lib/staff/rules";

const tagColours = { LOCKED: "red", ACTIVE: "green", NO_SIGN_IN: "grey", LEFT: "grey" } as const;

function state(account: Account) {
  return (
    <span className="flex flex-wrap items-center gap-x-[15px] gap-y-[8px]">
      <Tag className="text-base" colour={tagColours[account.state]}>
        {stateWords(account)}
      </Tag>
      {account.state === "LOCKED" && (
        <form action={unlock}>
          <input type="hidden" name="staffId" value={account.staffId} />
          <Button variant="secondary" className="mb-[2px]">
            Unlock<span className="govuk-visually-hidden"> the account {account.username}</span>
          </Button>
        </form>
      )}
    </span>
  );
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** MOJ case list of accounts; a locked one can be unlocked in its row. */
export const AccountTable = ({ accounts, today }: { accounts: readonly Account[]; today: Day }) => (
  <Table
    stacked
    firstCellIsHeader
    caption="Accounts"
    captionSize="m"
    head={["Name", "Username", "Roles here", "Last sign-in", "State"]}
    rows={accounts.map((account): TableCell[] => [
      account.name,
      { content: account.username, className: "break-all" },
      account.roles.length > 0 ? sentence(account.roles.map((role) => roleNames[role]).join(", ")) : "None",
      account.lastSignIn ? <ContextualDate key="last" day={account.lastSignIn} today={today} /> : "Never",
      state(account),
    ])}
  />
);

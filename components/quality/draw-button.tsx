import { Button } from "@/components/ui/button";
import type { Day } from "@/lib/dates/london";
import { drawThisMonth } from "@/lib/quality/actions";

type DrawButtonProps = {
  month: Day;
  /** The number of the draw that the press makes. */
  draw: number;
  children: string;
  variant?: "secondary";
};

/** One press, one draw: the form names the draw it asks for. */
export const DrawButton = ({ month, draw, children, variant }: DrawButtonProps) => (
  <form action={drawThisMonth}>
    <input type="hidden" name="month" value={month} />
    <input type="hidden" name="draw" value={draw} />
    <Button variant={variant} className="mb-0">
      {children}
    </Button>
  </form>
);

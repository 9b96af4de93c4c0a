import { Badge } from "@/components/ui/badge";

/** Risk alerts beside a name. */
export const Alerts = ({ alerts }: { alerts: readonly string[] }) =>
  alerts.map((alert) => (
    <span key={alert}>
      {" "}
      <Badge colour="red">{alert}</Badge>
    </span>
  ));

import { redirect } from "next/navigation";
import { MyPeople } from "@/components/people/my-people";
import { homeOf } from "@/lib/auth/permissions";
import { requireSignedIn, requireViewer } from "@/lib/auth/viewer";
import { today } from "@/lib/dates/london";
import { listMyPeople } from "@/lib/people/my-people-queries";

export default async function MyPeoplePage() {
  const home = homeOf(await requireSignedIn());
  if (home !== "/") redirect(home);
  const viewer = await requireViewer("people:own");
  const people = await listMyPeople(viewer);
  return <MyPeople people={people} today={today()} />;
}

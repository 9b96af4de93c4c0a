import { NotFound } from "@/components/page/not-found";
import { StaffFrame } from "@/components/page/staff-frame";
import { PageMain } from "@/components/ui/page-main";

export default function NotFoundPage() {
  return (
    <StaffFrame>
      <PageMain>
        <NotFound />
      </PageMain>
    </StaffFrame>
  );
}

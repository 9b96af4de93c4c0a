import { NotFound } from "@/components/page/not-found";
import { PageMain } from "@/components/ui/page-main";

export default function StaffNotFoundPage() {
  return (
    <PageMain>
      <NotFound />
    </PageMain>
  );
}

import { NotFound } from "@/components/page/not-found";
import { PlainPage } from "@/components/page/plain-page";

export default function NotFoundPage() {
  return (
    <PlainPage>
      <NotFound />
    </PlainPage>
  );
}

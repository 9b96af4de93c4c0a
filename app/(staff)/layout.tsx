import type { ReactNode } from "react";
import { StaffFrame } from "@/components/page/staff-frame";

export default function StaffLayout({ children }: { children: ReactNode }) {
  return <StaffFrame>{children}</StaffFrame>;
}

import { RefusedUserNotice } from "@/features/demo-user/RefusedUserNotice";
import { SandboxBanner } from "@/features/sandbox/shell/SandboxBanner";
import { DemoNotices } from "./DemoNotices";

/** What stands above every page of the demo. */
export function DemoBanner() {
  return (
    <>
      <SandboxBanner />
      <DemoNotices />
      <RefusedUserNotice />
    </>
  );
}

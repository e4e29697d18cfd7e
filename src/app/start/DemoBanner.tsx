import { RefusedUserNotice } from "@/features/demo-user/RefusedUserNotice";
import { DemoDock } from "@/features/sandbox/shell/DemoDock";
import { DemoNotices } from "./DemoNotices";

/** What stands above every page of the demo. */
export function DemoBanner() {
  return (
    <>
      <DemoDock />
      <DemoNotices />
      <RefusedUserNotice />
    </>
  );
}

import { SetUpExport } from "@/features/as-code/organization/view/SetUpExport";

export function SetUpExportPage() {
  return <SetUpExport />;
}

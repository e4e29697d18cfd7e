// The files of an export, by notation.

import type { OrganizationSetUp } from "@/features/as-code/organization/organization";
import type { Notation } from "@/features/as-code/organization/read/text-reading";
import { curlScript } from "./curl-script";
import { kongctlFiles } from "./kongctl-files";
import { terraformModule } from "./terraform-module";

export interface ExportFile {
  readonly name: string;
  readonly text: string;
}

/** None where the notation has nothing for what there is. Each text ends with its last line's end. */
export function exportFiles(organization: OrganizationSetUp, notation: Notation): readonly ExportFile[] {
  switch (notation) {
    case "terraform":
      return [{ name: "audit-logs.tf", text: `${terraformModule(organization)}\n` }];
    case "curl":
      return [{ name: "audit-logs.sh", text: `${curlScript(organization)}\n` }];
    case "kongctl":
      return kongctlFiles(organization).map(({ host, text }) => ({
        name: `audit-logs.${host}.kongctl.yaml`,
        text: `${text}\n`,
      }));
    default:
      return notation satisfies never;
  }
}

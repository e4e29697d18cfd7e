// What a file of Terraform has to say while a token is rotated beside it, and what to tell its state, so that the next
// plan finds nothing to do: no token is sent by it, and nothing that the console has made is made again.

import {
  destinationLines,
  importBlock,
  KEEP_SECRET,
  resourceHead,
} from "@/features/as-code/terraform-config";
import { shellWord } from "@/features/as-code/curl-command";
import {
  distinctNames,
  hclBlock,
  type HclLine,
  hclName,
  hclString,
  singleLine,
} from "@/features/as-code/hcl-text";
import type { RotatedDestination, RotationSubject } from "@/entities/place/rotation-subject";

const DESTINATION = "konnect_audit_log_destination";
const PORTAL_WEBHOOK = "konnect_portal_audit_log_webhook";

export interface RotationTerraform {
  /** The resources as they have to stand in the file; `""`: none that is known. */
  readonly file: string;
  /** Lines for a shell, to be run once the file is so; `""` where the state needs nothing. */
  readonly commands: string;
  /** The same as blocks in the file, for where no command can be run: the next apply does it, and changes nothing else. */
  readonly blocks: string;
}

export function rotationTerraform(subject: RotationSubject): RotationTerraform {
  const { old, next, deletedName } = subject;
  const name = namesOf(subject);
  const resources = [
    ...(old ? destinationBlocks(old, name.old) : []),
    ...(next ? destinationBlocks(next, name.next) : []),
    ...subject.portals.map((portal, index) => {
      const target = portal.sendsTo === "old" ? name.old : name.next;
      return hclBlock(resourceHead(PORTAL_WEBHOOK, name.portals[index] ?? "portal"), [
        ["portal_id", hclString(portal.portalId)],
        ["audit_log_destination_id", `${DESTINATION}.${target}.id`],
        ["enabled", String(portal.isEnabled)],
      ]);
    }),
  ];
  const imported = next && { address: `${DESTINATION}.${name.next}`, id: next.id };
  const forgotten = deletedName === null ? null : `${DESTINATION}.${name.old}`;
  return {
    file: resources.join("\n\n"),
    commands: [
      ...(imported ? [`terraform import ${imported.address} ${shellWord(imported.id)}`] : []),
      ...(forgotten === null ? [] : [`terraform state rm ${forgotten}`]),
    ].join("\n"),
    blocks: [
      ...(imported ? [importBlock(imported.address, imported.id)] : []),
      ...(forgotten === null ? [] : [removedBlock(forgotten)]),
    ].join("\n\n"),
  };
}

/** Terraform forgets it, and deletes nothing. */
function removedBlock(address: string): string {
  return hclBlock("removed", [["from", address], { head: "lifecycle", lines: [["destroy", "false"]] }]);
}

function destinationBlocks({ settings }: RotatedDestination, name: string): readonly string[] {
  const secret: HclLine = ["authorization", `var.${name}_authorization`];
  return [
    hclBlock(resourceHead(DESTINATION, name), [...destinationLines(settings, secret), KEEP_SECRET]),
    hclBlock(`variable "${name}_authorization"`, [
      `The token of ${singleLine(settings.name)}`,
      ["type", "string"],
      ["sensitive", "true"],
    ]),
  ];
}

/** No two of a kind alike, since names that differ for people may come to the same in Terraform. */
function namesOf({ old, deletedName, next, portals }: RotationSubject) {
  const destinations = distinctNames(
    [deletedName ?? old?.settings.name, next?.settings.name].map((text) =>
      hclName(text ?? "", "destination"),
    ),
  );
  return {
    old: destinations[0] ?? "destination",
    next: destinations[1] ?? "destination",
    portals: distinctNames(portals.map(({ name }) => hclName(name, "portal"))),
  };
}

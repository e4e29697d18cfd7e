// What a file of Terraform has to say while a token is rotated beside it, and what to tell its state, so that the next
// plan finds nothing to do: no token is sent by it, and nothing that the console has made is made again.

import { destinationLines, KEEP_SECRET, resourceHead, singleLine } from "@/features/as-code/terraform-config";
import { shellWord } from "@/features/as-code/curl-command";
import { hclBlock, type HclLine, hclName, hclString } from "@/features/as-code/hcl-text";
import type { RotatedDestination, RotationSubject } from "@/entities/place/rotation-subject";

const DESTINATION = "konnect_audit_log_destination";
const PORTAL_WEBHOOK = "konnect_portal_audit_log_webhook";

export interface RotationTerraform {
  /** The resources as they have to stand in the file; `""`: none that is known. */
  readonly file: string;
  /** Lines for a shell, to be run once the file is so; `""` where the state needs nothing. */
  readonly commands: string;
}

export function rotationTerraform(subject: RotationSubject): RotationTerraform {
  const { old, next, isOldDeleted } = subject;
  const name = namesOf(subject);
  const blocks = [
    ...(old && !isOldDeleted ? destinationBlocks(old, name.old) : []),
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
  const commands = [
    ...(next ? [`terraform import ${DESTINATION}.${name.next} ${shellWord(next.id)}`] : []),
    ...(old && isOldDeleted ? [`terraform state rm ${DESTINATION}.${name.old}`] : []),
  ];
  return { file: blocks.join("\n\n"), commands: commands.join("\n") };
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
function namesOf({ old, next, portals }: RotationSubject) {
  const destinations = distinct([old, next].map((one) => hclName(one?.settings.name ?? "", "destination")));
  return {
    old: destinations[0] ?? "destination",
    next: destinations[1] ?? "destination",
    portals: distinct(portals.map(({ name }) => hclName(name, "portal"))),
  };
}

function distinct(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let free = name;
    for (let number = 2; taken.has(free); number += 1) free = `${name}_${number}`;
    taken.add(free);
    return free;
  });
}

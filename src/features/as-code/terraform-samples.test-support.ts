// Every Terraform text that "As code" can write: each thing a form does, in each of its ways, with ordinary and with
// hostile values.

import { API_HOSTS } from "@/contract/api-host";
import { LOG_FORMATS } from "@/audit-log/record/log-format";
import type { AsCodeSubject, DestinationSettings } from "@/entities/place/as-code-subject";
import {
  EMPTY_ORGANIZATION,
  HOSTILE_ORGANIZATION,
  LARGE_ORGANIZATION,
  ORGANIZATION,
} from "./organization/organization.test-support";
import { terraformModule } from "./organization/write/terraform-module";
import {
  DESTINATION,
  DESTINATION_ID,
  HOSTILE_TEXTS,
  SETTINGS,
  SUBJECTS,
} from "./sample-subjects.test-support";
import { terraformConfig } from "./terraform-config";

const BOOLEANS = [true, false] as const;

function* subjects(): Generator<AsCodeSubject> {
  yield* Object.values(SUBJECTS);
  for (const subject of Object.values(SUBJECTS)) {
    if ("isEnabled" in subject) for (const isEnabled of BOOLEANS) yield { ...subject, isEnabled };
    if ("replacesAuthorization" in subject) {
      for (const replacesAuthorization of BOOLEANS) yield { ...subject, replacesAuthorization };
    }
  }
  for (const log_format of LOG_FORMATS) {
    for (const skip_ssl_verification of BOOLEANS) {
      yield* ofDestination({ ...SETTINGS, log_format, skip_ssl_verification });
    }
  }
  for (const text of HOSTILE_TEXTS) {
    yield* ofDestination({ ...SETTINGS, name: text });
    yield* ofDestination({ ...SETTINGS, endpoint: `https://siem.example.com/${text}` });
  }
}

function* ofDestination(settings: DestinationSettings): Generator<AsCodeSubject> {
  yield { kind: "create-destination", settings };
  yield {
    kind: "update-destination",
    destinationId: DESTINATION_ID,
    settings,
    changes: settings,
    replacesAuthorization: false,
  };
  const destination = { ...DESTINATION, ...settings };
  yield {
    kind: "org-webhook",
    region: "us",
    changes: {},
    isAsSaved: false,
    isEnabled: true,
    destinationId: DESTINATION_ID,
    destination,
  };
  yield {
    kind: "all-regions",
    changes: {},
    isEnabled: true,
    destination,
    regions: ["us", "in"],
    calls: "each",
  };
}

/** Each with a name that tells which it is. */
export function* terraformSamples(): Generator<readonly [name: string, text: string]> {
  let count = 0;
  for (const subject of subjects()) {
    count += 1;
    const hosts = count <= Object.keys(SUBJECTS).length ? API_HOSTS : (["global"] as const);
    for (const host of hosts) {
      const text = terraformConfig(subject, host);
      if (text !== null) yield [`${count} ${subject.kind} on ${host}`, text];
    }
  }
  yield ["an organization", terraformModule(ORGANIZATION)];
  yield ["a large organization", terraformModule(LARGE_ORGANIZATION)];
  yield ["a hostile organization", terraformModule(HOSTILE_ORGANIZATION)];
  yield ["an organization without anything", terraformModule(EMPTY_ORGANIZATION)];
}

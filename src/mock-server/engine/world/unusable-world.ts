// Why a stored world cannot be gone on with, as an error: thrown before anything stored is changed, by the store where
// its bytes cannot be read and by the server where they make no world.

export interface WorldFault {
  /** `later-version`: written by a newer version of this server, which may well read it. */
  readonly kind: "later-version" | "damaged";
  /** Where and what, in English, for those who look into it. */
  readonly detail: string;
}

export class UnusableWorld extends Error implements WorldFault {
  readonly kind: WorldFault["kind"];
  readonly detail: string;

  constructor({ kind, detail }: WorldFault, options?: ErrorOptions) {
    super(detail, options);
    this.name = "UnusableWorld";
    this.kind = kind;
    this.detail = detail;
  }
}

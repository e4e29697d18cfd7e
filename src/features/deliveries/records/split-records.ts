/** The records of a body as sent: joined by LF alone, so other line breaks are part of a record. */
export function splitRecords(body: string): readonly string[] {
  return body === "" ? [] : body.split("\n");
}

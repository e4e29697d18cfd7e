import { jsonBody } from "./json-body";
import { type PlannedCall, SECRET } from "./planned-call";

/** One word of a POSIX shell that means exactly `text`. */
export function shellWord(text: string): string {
  return `'${insideQuotes(text)}'`;
}

/** As `shellWord`, where the quotes around it stand already. */
export function insideQuotes(text: string): string {
  return text.replaceAll("'", String.raw`'\''`);
}

export const TOKEN_HEADER = '--header "Authorization: Bearer $KONNECT_TOKEN"';

/** Makes the variable safe inside a JSON string, with any quotes and backslashes. */
const ESCAPE_SECRET = String.raw`AUTHORIZATION_JSON=$(printf '%s' "$AUTHORIZATION" | sed 's/["\\]/\\&/g')`;

/** Out of the quotes of the body, in with the variable, and back into them. */
const SPLICED_SECRET = `"'"$AUTHORIZATION_JSON"'"`;

/** The call for a POSIX shell. Secrets are variables: `$KONNECT_TOKEN`, and `$AUTHORIZATION` where one is sent. */
export function curlCommand({ method, url, body }: PlannedCall): string {
  const command = [
    `curl --fail-with-body --request ${method}`,
    `--url ${shellWord(url)}`,
    TOKEN_HEADER,
    ...(method === "GET"
      ? []
      : [
          "--header 'Content-Type: application/json'",
          // Every value is quoted on its own, so that nothing typed is ever searched for the place of the secret.
          `--data '${jsonBody(body, () => SPLICED_SECRET, insideQuotes)}'`,
        ]),
  ].join(" \\\n  ");
  return Object.values(body).includes(SECRET) ? `${ESCAPE_SECRET}\n\n${command}` : command;
}

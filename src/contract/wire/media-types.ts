// What the API calls its answers in `content-type`.

export const PROBLEM_MEDIA_TYPE = "application/problem+json";

import { expect, test } from "vitest";
import { CREATE_OPTION, matchOptions } from "./picker-options";

const OPTIONS = [
  { value: "1", label: "Splunk production", secondary: "splunk.example.com/services" },
  { value: "2", label: "Archive", secondary: "logs.example.com/eu" },
  { value: "3", label: "Splunk test" },
  CREATE_OPTION,
];

test.each([
  ["", ["1", "2", "3"]],
  ["SPLUNK", ["1", "3"]],
  ["prod splunk", ["1"]],
  ["example.com", ["1", "2"]],
  ["archive eu", ["2"]],
  ["nothing", []],
])("typing %j finds %j, and creating stays possible", (typed, expected) => {
  expect(matchOptions(OPTIONS, typed).map(({ value }) => value)).toEqual([...expected, CREATE_OPTION.value]);
});

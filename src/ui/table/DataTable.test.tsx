// @vitest-environment jsdom
import { createTheme, ThemeProvider } from "@mui/material/styles";
import { useState } from "react";
import { beforeAll, expect, test } from "vitest";
import { useSameWhileEqual } from "@/api/query/use-same-while-equal";
import { renderPage } from "@/ui/render.test-support";
import { DataTable } from "./DataTable";
import { stubResizeObserver } from "./resize-observer.test-support";

interface Row {
  readonly id: string;
  readonly status: { readonly state: string };
}

// Of the console's own colours, the one that is named where no style sheet is.
const THEME = createTheme({ cssVariables: true, palette: { border: { control: "#888" } } as object });

beforeAll(stubResizeObserver);

test("a row is drawn anew only where something of it has changed", async () => {
  const drawn: string[] = [];
  const columns = [
    { id: "name", header: "Name", cell: ({ id }: Row) => id },
    {
      id: "status",
      header: "Status",
      cell: ({ id, status }: Row) => {
        drawn.push(id);
        return status.state;
      },
    },
  ];
  function Table() {
    const [states, setStates] = useState<Readonly<Record<string, string>>>({ us: "pending", eu: "pending" });
    const rows = useSameWhileEqual(Object.entries(states).map(([id, state]) => ({ id, status: { state } })));
    return (
      <>
        <button type="button" onClick={() => setStates({ us: "pending", eu: "active" })}>
          Answer
        </button>
        <DataTable label="Webhooks" columns={columns} rows={rows} rowId={({ id }) => id} />
      </>
    );
  }
  const page = await renderPage(
    <ThemeProvider theme={THEME}>
      <Table />
    </ThemeProvider>,
  );
  expect(drawn.splice(0)).toEqual(["us", "eu"]);
  await page.click(page.button("Answer"));
  expect(page.text()).toContain("euactive");
  expect(drawn).toEqual(["eu"]);
});

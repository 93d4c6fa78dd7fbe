import { renderToString } from "react-dom/server";
import { expect, it } from "vitest";
import { Dialog } from "./dialog.tsx";

it("an open dialog is not in a server's HTML", () => {
  const html = renderToString(
    <Dialog open onOpenChange={() => {}}>
      Words
    </Dialog>,
  );
  expect(html).toBe("");
});

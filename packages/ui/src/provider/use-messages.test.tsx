import { render, renderHook, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { expect, it } from "vitest";
import { Message } from "./message.tsx";
import { SallyportProvider } from "./provider.tsx";
import { useMessages } from "./use-messages.ts";

const base = { title: "Requests", list: { empty: "No requests", loading: "Loading requests…" } };
const provided = { review: { list: { empty: "Keine" } }, form: { title: "Form" } };

function Provided({ children }: { readonly children: ReactNode }) {
  return <SallyportProvider messages={provided}>{children}</SallyportProvider>;
}

it("gives the base without a provider", () => {
  expect(renderHook(() => useMessages("review", base)).result.current).toEqual(base);
});

it("lays the provider's messages of its namespace over the base, and the component's over both", () => {
  const overrides = { list: { loading: "Moment…" } };
  const { result } = renderHook(() => useMessages("review", base, overrides), {
    wrapper: Provided,
  });
  expect(result.current).toEqual({
    title: "Requests",
    list: { empty: "Keine", loading: "Moment…" },
  });
  const own = renderHook(() => useMessages("review", base, { list: { empty: "Nichts" } }), {
    wrapper: Provided,
  });
  expect(own.result.current.list.empty).toBe("Nichts");
});

it("gives the same object while nothing changes", () => {
  const { result, rerender } = renderHook(() => useMessages("review", base), { wrapper: Provided });
  const first = result.current;
  rerender();
  expect(result.current).toBe(first);
});

it("puts elements into the places of a message, by the plural of the provider's locale", () => {
  const message = { one: "{who} has {count} file", few: "{who}: few", other: "{who} has {count}" };
  render(
    <SallyportProvider locale="pl">
      <Message message={message} values={{ who: <b>Ada</b>, count: 3 }} />
    </SallyportProvider>,
  );
  expect(screen.getByText("Ada").tagName).toBe("B");
  expect(document.body.textContent).toBe("Ada: few");
});

it("leaves a place that nothing fills, as text", () => {
  render(<Message message="{who} asks for <b>{what}</b>" values={{ who: "Ada" }} />);
  expect(document.body.textContent).toBe("Ada asks for <b>{what}</b>");
});

it("writes numbers by locale, and isolates a text of the other direction", () => {
  const message = "{who}: {count}";
  render(
    <SallyportProvider locale="de">
      <Message message={message} values={{ who: "עדה", count: 1234 }} />
    </SallyportProvider>,
  );
  expect(document.body.textContent).toBe("\u2068עדה\u2069: 1.234");
});

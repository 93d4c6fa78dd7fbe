import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import {
  cloneElement,
  isValidElement,
  type ReactElement,
  type ReactNode,
  useEffect,
  useState,
} from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { describe, expect, it } from "vitest";
import { SallyportProvider } from "../provider/provider.tsx";
import { describePart } from "../testing.ts";
import { Dialog, DialogTitle } from "./dialog.tsx";
import { useFirstFocus } from "./use-first-focus.ts";

describePart("Dialog", {
  render: ({ children, ...props }) => {
    const title = <DialogTitle>Title</DialogTitle>;
    return (
      <Dialog open onOpenChange={() => {}} {...props}>
        {isValidElement(children) ? cloneElement(children, undefined, title) : title}
      </Dialog>
    );
  },
  classes: ["sp-dialog"],
});

it("that is open from the first comes with the script, as a server has no place for it", async () => {
  const container = document.createElement("div");
  document.body.append(container);
  const dialog = (
    <Dialog open onOpenChange={() => {}}>
      <DialogTitle>Title</DialogTitle>
    </Dialog>
  );
  const faults: unknown[] = [];
  const onRecoverableError = (error: unknown): void => void faults.push(error);
  const root = await act(async () => hydrateRoot(container, dialog, { onRecoverableError }));
  expect(faults).toEqual([]);
  screen.getByRole("dialog", { name: "Title" });
  act(() => root.unmount());
  expect(screen.queryByRole("dialog")).toBeNull();
});

function Opener({ children }: { readonly children: ReactNode }): ReactElement {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      <Dialog open={open} onOpenChange={setOpen} focusFirst="dialog">
        <DialogTitle>Title</DialogTitle>
        {children}
      </Dialog>
    </>
  );
}

const CONTROLS = (
  <>
    <button type="button">First</button>
    <label>
      <input type="radio" name="one" defaultChecked /> Chosen
    </label>
    <label>
      <input type="radio" name="one" /> Other
    </label>
    <div tabIndex={-1} data-testid="box" />
  </>
);

/** A page's element in a shadow root, open or closed, with a dialog's opener and its place in it. */
function mountInShadow(mode: ShadowRootMode, children: ReactNode): ShadowRoot {
  const host = document.body.appendChild(document.createElement("div"));
  const root = host.attachShadow({ mode });
  const app = root.appendChild(document.createElement("div"));
  const portalContainer = root.appendChild(document.createElement("div"));
  act(() =>
    createRoot(app).render(
      <SallyportProvider portalContainer={portalContainer}>
        <Opener>{children}</Opener>
      </SallyportProvider>,
    ),
  );
  return root;
}
function Begin({ later = false }: { readonly later?: boolean }): ReactElement {
  const [ready, setReady] = useState(!later);
  const ref = useFirstFocus<HTMLInputElement>(ready);
  useEffect(() => {
    if (!later) return;
    const timer = setTimeout(() => setReady(true), 50);
    return () => clearTimeout(timer);
  }, [later]);
  return <input ref={ref} aria-label={ready ? "Begin" : "Wait"} />;
}

describe("a dialog", () => {
  it("keeps Tab inside, from the dialog itself and from what Tab does not stop at", async () => {
    const user = userEvent.setup();
    render(<Opener>{CONTROLS}</Opener>);
    await user.click(screen.getByRole("button", { name: "Open" }));
    const dialog = await screen.findByRole("dialog");
    expect(document.activeElement).toBe(dialog);
    await user.tab({ shift: true });
    // Of radio buttons the chosen one.
    expect(document.activeElement).toBe(screen.getByLabelText("Chosen"));
    await user.tab();
    expect(document.activeElement).toBe(screen.getByText("First"));
    screen.getByTestId("box").focus();
    await user.tab();
    expect(document.activeElement).toBe(screen.getByText("First"));
    await user.tab({ shift: true });
    expect(document.activeElement).toBe(screen.getByLabelText("Chosen"));
  });

  it("holds focus that has nowhere to go", async () => {
    const user = userEvent.setup();
    render(<Opener>No control</Opener>);
    await user.click(screen.getByRole("button", { name: "Open" }));
    await user.tab({ shift: true });
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole("dialog"));
  });

  it.each([false, true])("begins where work does, %s for what comes later", async (later) => {
    const user = userEvent.setup();
    render(
      <Opener>
        {CONTROLS}
        <Begin later={later} />
      </Opener>,
    );
    await user.click(screen.getByRole("button", { name: "Open" }));
    const begin = await screen.findByLabelText("Begin");
    await waitFor(() => expect(document.activeElement).toBe(begin));
    await user.keyboard("{Escape}");
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Open"));
  });

  it("leaves focus where the visitor has moved it", async () => {
    const user = userEvent.setup();
    render(
      <Opener>
        {CONTROLS}
        <Begin later />
      </Opener>,
    );
    await user.click(screen.getByRole("button", { name: "Open" }));
    await user.tab();
    await screen.findByLabelText("Begin");
    expect(document.activeElement).toBe(screen.getByText("First"));
  });
});

describe.each(["open", "closed"] as const)("a dialog in a shadow root that is %s", (mode) => {
  it("keeps focus inside, hears its own Escape, and gives focus back", async () => {
    const root = mountInShadow(
      mode,
      <>
        <button type="button">First</button>
        <button type="button" data-own-escape="">
          Last
        </button>
      </>,
    );
    const find = (text: string): HTMLElement | undefined =>
      [...root.querySelectorAll("button")].find(({ textContent }) => textContent === text);
    find("Open")?.focus();
    act(() => find("Open")?.click());
    await waitFor(() => expect(root.activeElement?.getAttribute("role")).toBe("dialog"));
    expect(document.documentElement.style.overflow).toBe("hidden");
    const key = async (name: string, shift = false): Promise<void> => {
      // From a closed root the page knows the host alone: the key goes to what has focus.
      const event = { key: name, shiftKey: shift, bubbles: true, composed: true, cancelable: true };
      act(() => void root.activeElement?.dispatchEvent(new KeyboardEvent("keydown", event)));
    };
    await key("Tab", true);
    expect(root.activeElement?.textContent).toBe("Last");
    await key("Escape");
    expect(root.querySelector("[role=dialog]")).not.toBeNull();
    await key("Tab");
    expect(root.activeElement?.textContent).toBe("First");
    await key("Escape");
    await waitFor(() => expect(root.activeElement?.textContent).toBe("Open"));
    expect(document.documentElement.style.overflow).toBe("");
    root.host.remove();
  });
});

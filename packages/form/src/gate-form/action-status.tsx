"use client";
import { type ReactElement, type RefObject, useEffect } from "react";
import * as ReactDOM from "react-dom";

// Absent in React 18, which has no actions either.
const { useFormStatus }: { readonly useFormStatus?: () => { readonly pending: boolean } } =
  ReactDOM;

interface ActionStatusProps {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly onPending: (pending: boolean) => void;
}

/** Follows a function that was given as `action`, inside of its form. */
export const ActionStatus: ((props: ActionStatusProps) => ReactElement | null) | undefined =
  useFormStatus && ((props) => <Following {...props} pending={useFormStatus().pending} />);

interface FollowingProps extends ActionStatusProps {
  readonly pending: boolean;
}

function Following({ form, onPending, pending }: FollowingProps): null {
  useEffect(() => {
    const { current: element } = form;
    if (!pending || !element) return;
    onPending(true);
    // React empties a form after its action: what was refused would be gone, and what is seen not what was sent.
    const keep = (event: Event): void => event.preventDefault();
    element.addEventListener("reset", keep);
    return () => {
      element.removeEventListener("reset", keep);
      onPending(false);
    };
  }, [form, onPending, pending]);
  return null;
}

"use client";
import {
  Component,
  type ReactElement,
  type ReactNode,
  Suspense,
  useCallback,
  useEffect,
  useRef,
  useState,
} from "react";
import { useGateFormState } from "../gate-form/gate-form.context.ts";
import { useFieldText } from "./use-field-text.ts";

export interface EnhancedControlProps {
  readonly fieldId: string;
  readonly native: ReactNode;
  readonly enhanced: ReactNode;
}

/**
 * A native control until the enhanced one has come, exchanged only while it is in view and does not hold
 * focus. Where the enhanced one fails, the native one stays: a form is never lost to a widget.
 */
export function EnhancedControl({ fieldId, native, enhanced }: EnhancedControlProps): ReactElement {
  const { enhanced: wanted, controller } = useGateFormState();
  const [taken, setTaken] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const { form } = controller;
  const take = useCallback(() => {
    // A browser that restored or filled the native control need not have told anyone.
    const shown = box.current?.querySelector<HTMLInputElement>(`[name="${fieldId}"]`)?.value;
    if (shown && shown !== form.getValues(fieldId)) form.setValue(fieldId, shown);
    setTaken(true);
  }, [form, fieldId]);
  useEffect(() => {
    if (!wanted) return setTaken(false);
    const element = box.current;
    if (!element) return;
    return whenInView(element, () => {
      if (!element.matches(":focus-within")) take();
    });
  }, [wanted, take]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears that focus leaves the control inside
    <div
      ref={box}
      className="sp-control-box"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (wanted && !taken && !currentTarget.contains(relatedTarget)) take();
      }}
    >
      {taken ? (
        <Fallback native={native}>
          <Suspense fallback={native}>
            {enhanced}
            <PostedText fieldId={fieldId} />
          </Suspense>
        </Fallback>
      ) : (
        native
      )}
    </div>
  );
}

/** What an enhanced control posts, as the native one would. */
function PostedText({ fieldId }: { readonly fieldId: string }): ReactElement {
  const { value } = useFieldText(fieldId);
  return <input type="hidden" name={fieldId} value={value} />;
}

/** A long form exchanges what is looked at: forty lists of which one is seen cost what one costs. */
function whenInView(element: Element, then: () => void): (() => void) | undefined {
  if (typeof IntersectionObserver !== "function") {
    then();
    return undefined;
  }
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      then();
    },
    { rootMargin: "50%" },
  );
  observer.observe(element);
  return () => observer.disconnect();
}

class Fallback extends Component<
  { readonly native: ReactNode; readonly children: ReactNode },
  { readonly failed: boolean }
> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.native : this.props.children;
  }
}

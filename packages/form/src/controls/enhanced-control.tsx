"use client";
import { Boundary } from "@sallyport/ui";
import {
  type ComponentType,
  type ReactElement,
  type ReactNode,
  useCallback,
  useEffect,
  useRef,
  useState,
} from "react";
import { useGateFormState } from "../internal/gate-form.context.ts";
import { useSlots } from "../internal/use-slots.ts";
import { isHalfTyped } from "../state/shown-values.ts";
import { useHeldText } from "../state/use-field-change.ts";

export interface EnhancedControlProps<Props extends object> {
  readonly fieldId: string;
  readonly native: ReactNode;
  /** Brings the enhanced control; the same function on every render. */
  readonly load: () => Promise<ComponentType<Props>>;
  /** What the enhanced control gets. */
  readonly control: Props;
  /** Its library looks for focus in the document alone: in a shadow root the native one stays. */
  readonly documentOnly?: boolean;
}

/**
 * A native control until the enhanced one has come, exchanged only while it is in view and does not hold
 * focus. Where the enhanced one cannot be had or fails, the native one stays: a form is never lost to a
 * widget.
 */
export function EnhancedControl<Props extends object>(
  props: EnhancedControlProps<Props>,
): ReactElement {
  const { fieldId, native, load, control, documentOnly = false } = props;
  const { enhanced: wanted, controller, prefix } = useGateFormState();
  const [Enhanced, setEnhanced] = useState<ComponentType<Props>>();
  const ready = useRef<ComponentType<Props>>(undefined);
  const slot = useSlots();
  const box = useRef<HTMLDivElement>(null);
  const { fields } = controller;
  const take = useCallback(() => {
    const { current: element } = box;
    const { current: component } = ready;
    if (!element || !component || holdsFocus(element) || isHalfTyped(element, prefix + fieldId))
      return;
    // A browser that restores or autofills the native control may fire no event.
    fields.hold(fieldId);
    setEnhanced(() => component);
  }, [fields, fieldId, prefix]);
  useEffect(() => {
    const element = box.current;
    if (!wanted || !element) return setEnhanced(undefined);
    if (documentOnly && element.getRootNode() instanceof ShadowRoot) return;
    const abort = new AbortController();
    const { signal } = abort;
    const exchange = async (): Promise<void> => {
      await (await import("./when-in-view.ts")).whenInView(element, signal);
      const component = await load();
      if (signal.aborted) return;
      ready.current = component;
      take();
    };
    exchange().catch(() => {}); // the native one stays
    return () => {
      abort.abort();
      ready.current = undefined;
    };
  }, [wanted, load, take, documentOnly]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears that focus leaves the control inside
    <div
      ref={box}
      className={slot("controlBox")}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!Enhanced && !currentTarget.contains(relatedTarget)) take();
      }}
    >
      {Enhanced ? (
        <Boundary fallback={() => native}>
          <Enhanced {...control} />
          <PostedText fieldId={fieldId} />
        </Boundary>
      ) : (
        native
      )}
    </div>
  );
}

/** Also while another window has it: there the control keeps its place. */
function holdsFocus(element: Element): boolean {
  const root = element.getRootNode();
  const { activeElement } = root instanceof ShadowRoot ? root : element.ownerDocument;
  return element.contains(activeElement);
}

/** What an enhanced control posts, as the native one would. */
function PostedText({ fieldId }: { readonly fieldId: string }): ReactElement {
  return (
    <input type="hidden" name={useGateFormState().prefix + fieldId} value={useHeldText(fieldId)} />
  );
}

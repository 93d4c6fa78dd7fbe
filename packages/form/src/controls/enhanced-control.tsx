"use client";
import {
  Component,
  type ReactElement,
  type ReactNode,
  Suspense,
  useEffect,
  useRef,
  useState,
} from "react";
import { useGateFormState } from "../gate-form/gate-form.context.ts";

export interface EnhancedControlProps {
  readonly native: ReactNode;
  readonly enhanced: ReactNode;
}

/**
 * A native control until the enhanced one has come, exchanged only while it does not hold focus. Where
 * the enhanced one fails, the native one stays: a form is never lost to a widget.
 */
export function EnhancedControl({ native, enhanced }: EnhancedControlProps): ReactElement {
  const { enhanced: wanted } = useGateFormState();
  const [taken, setTaken] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wanted && !box.current?.contains(document.activeElement)) setTaken(true);
    if (!wanted) setTaken(false);
  }, [wanted]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears that focus leaves the control inside
    <div ref={box} className="sp-control-box" onBlur={() => wanted && setTaken(true)}>
      {taken ? (
        <Fallback native={native}>
          <Suspense fallback={native}>{enhanced}</Suspense>
        </Fallback>
      ) : (
        native
      )}
    </div>
  );
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

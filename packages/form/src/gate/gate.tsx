"use client";
import {
  type ComponentPropsWithoutRef,
  cloneElement,
  forwardRef,
  isValidElement,
  type ReactNode,
} from "react";
import type { SectionPart } from "../internal/gate-form.types.ts";
import { useGateState } from "./gate.context.ts";
import type { GateOptions } from "./gate.types.ts";
import { GateAfterRequest } from "./gate-after-request.tsx";
import { GateContent } from "./gate-content.tsx";
import { GateElsewhere } from "./gate-elsewhere.tsx";
import { GateLoading } from "./gate-loading.tsx";
import { GateNewTerms } from "./gate-new-terms.tsx";
import { GateNotices } from "./gate-notices.tsx";
import { GateRequestForm } from "./gate-request-form.tsx";
import { GateRoot } from "./gate-root.tsx";
import { GateSent } from "./gate-sent.tsx";
import { GateSignedOut } from "./gate-signed-out.tsx";
import { GateStatus } from "./gate-status.tsx";
import { GateUnreachable } from "./gate-unreachable.tsx";
import { GateUnsentAnswers } from "./gate-unsent-answers.tsx";

export type GateProps = ComponentPropsWithoutRef<typeof Gate>;

/** What a visitor meets: form, waiting, access, rejection, or why there is no way in. */
export const Gate: SectionPart<GateOptions> = forwardRef(({ children, ...props }, ref) => (
  <GateRoot {...props} ref={ref}>
    {props.asChild && isValidElement<{ readonly children?: ReactNode }>(children)
      ? cloneElement(children, undefined, partsAround(children.props.children))
      : partsAround(children)}
  </GateRoot>
));

function partsAround(content: ReactNode): ReactNode {
  return (
    <>
      <GateNotices />
      <SignInAgain />
      <GateLoading />
      <GateUnreachable />
      <GateStatus />
      <GateAfterRequest />
      <GateSent />
      <GateContent>{content}</GateContent>
      <GateUnsentAnswers />
      <GateElsewhere />
      <GateSignedOut />
      <GateNewTerms />
      <GateRequestForm />
    </>
  );
}

/** Beside a form whose visitor was logged out. */
function SignInAgain(): ReactNode {
  const { loss, signIn } = useGateState();
  return loss === "logged-out" && signIn;
}

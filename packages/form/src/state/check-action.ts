import { version } from "react";
import type { FormAction } from "../internal/gate-form.types.ts";

/** An action that the host's React can run. Throws where it is a function and React is older than 19. */
export function checkAction(
  action: FormAction | undefined,
  react: string = version,
): FormAction | undefined {
  if (typeof action !== "function" || Number.parseInt(react, 10) >= 19) return action;
  throw new Error(
    `@sallyport/form: a function was given as \`action\`. React ${react} posts forms to addresses alone. Give an address, or an \`onSubmit\`, or use React 19.`,
  );
}

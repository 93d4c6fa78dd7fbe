import { version } from "react";
import type { FormAction } from "../internal/gate-form.types.ts";

declare const process: { readonly env: { readonly NODE_ENV?: string } };

/** An action that the host's React can run. Throws in development where it is a function and React is older than 19. */
export function checkAction(
  action: FormAction | undefined,
  react: string = version,
): FormAction | undefined {
  if (typeof process === "undefined" || process.env.NODE_ENV === "production") return action;
  if (typeof action !== "function" || Number.parseInt(react, 10) >= 19) return action;
  throw new Error(
    `@sallyport/form: \`action\` is a function. React ${react} posts forms to addresses alone. Give an address, or use React 19.`,
  );
}

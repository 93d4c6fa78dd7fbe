import type { GateView } from "@sallyport/access";
import { Gate } from "@sallyport/form";
import { GateChanges } from "@sallyport/form/changes";
import type { PromptTree } from "@sallyport/form/prompt";
import type { GateModel } from "@sallyport/schema";
import { Button, SallyportProvider } from "@sallyport/ui";
import type { ReactElement } from "react";
import { LOG_IN } from "./islands.ts";
import type { RefusedAnswers } from "./page.types.ts";
import { askPath, TOKENS_PATH } from "./repo-paths.ts";
import { useSitePath } from "./site-path.ts";
import { useAdapters } from "./use-adapters.ts";

/** What the gate needs on the server and in the browser alike. */
export interface GateIslandData {
  readonly view: GateView;
  /** The gate that a visitor who is asked again agreed to. */
  readonly earlierGate?: GateModel;
  readonly owner: boolean;
  readonly nonce: string;
  readonly promptTree?: PromptTree;
  readonly descriptionTree?: PromptTree;
  readonly afterRequestTree?: PromptTree;
  readonly refused?: RefusedAnswers;
  /** Where to come back to after logging in. */
  readonly path: string;
  /** In a demo, as whom one may log in. */
  readonly demoVisitor?: string;
  /** Whether files lie beside the card. */
  readonly hasFiles: boolean;
}

interface GateIslandProps {
  readonly data: GateIslandData;
}

/** The visitor's part of the page. */
export function GateIsland({ data }: GateIslandProps): ReactElement {
  const {
    view,
    earlierGate,
    owner,
    nonce,
    promptTree,
    descriptionTree,
    afterRequestTree,
    refused,
    path,
    demoVisitor,
    hasFiles,
  } = data;
  const at = useSitePath();
  const { requester } = useAdapters(view.repo);
  return (
    <SallyportProvider nonce={nonce}>
      <Gate
        adapter={requester}
        initialData={view}
        action={at(askPath(view.repo))}
        preview={owner}
        {...(view.visitor && { draftKey: `${view.repo.type}/${view.repo.id}/${view.visitor.id}` })}
        signIn={
          demoVisitor === undefined ? (
            <Button asChild variant="primary" className="sp-gate-submit">
              <a href={`#${LOG_IN}`}>Log in to request access</a>
            </Button>
          ) : (
            <DemoSignIn path={path} visitor={demoVisitor} />
          )
        }
        {...(earlierGate && { changes: <GateChanges view={view} earlierGate={earlierGate} /> })}
        {...(promptTree && { promptTree })}
        {...(descriptionTree && { descriptionTree })}
        {...(afterRequestTree && { afterRequestTree })}
        {...refused}
      >
        <p className="app-muted">
          {hasFiles ? (
            <>
              You can download the files. A script needs a token that can read gated repositories:
              create one under{" "}
              <a className="sp-link" href={at(TOKENS_PATH)}>
                Access tokens
              </a>
              .
            </>
          ) : (
            "This card has no files."
          )}
        </p>
      </Gate>
    </SallyportProvider>
  );
}

/** In a demo, logging in is becoming the first visitor. */
function DemoSignIn({ path, visitor }: { path: string; visitor: string }): ReactElement {
  const at = useSitePath();
  return (
    <form method="post" action={at("/demo/person")}>
      <input type="hidden" name="next" value={path} />
      <Button
        type="submit"
        name="person"
        value={visitor}
        variant="primary"
        className="sp-gate-submit"
      >
        Log in to request access
      </Button>
    </form>
  );
}

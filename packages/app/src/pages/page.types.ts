import type { GateSettings, GateView, Person, Repo } from "@sallyport/access";
import type { AnswerIssue, Diagnostic, FieldValues, GateModel } from "@sallyport/schema";
import type { HostFile } from "@sallyport/server";
import type { RefusedChange, SettingsOwner } from "@sallyport/settings";
import type { DemoPerson } from "../people/demo-people.ts";

/** What the owner sees beside the page. */
export interface OwnerView {
  readonly pending: number;
  /** Absent where they could not be read: the page's script tries again. */
  readonly settings?: GateSettings;
  /** Settings that were posted without script and refused. */
  readonly refusedSettings?: RefusedChange;
  /** Whom the repo belongs to, and where its mail goes by default. */
  readonly ownedBy: SettingsOwner;
  /** Whether any mail is sent. */
  readonly mail: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** The card's path as the owner would write it. */
  readonly card: string;
}

/** A form that was posted without script and refused: shown again with the answers in place. */
export interface RefusedAnswers {
  readonly defaultValues: FieldValues;
  readonly issues: readonly AnswerIssue[];
  readonly failure: string;
}

/** The bar at the top: who is logged in, and how to switch. */
export type PersonBarData =
  | {
      readonly kind: "demo";
      readonly people: readonly DemoPerson[];
      /** Whether its mail is to be seen. */
      readonly outbox: boolean;
      readonly person?: Person;
    }
  | {
      readonly kind: "accounts";
      readonly person?: Person;
      /** True after an invalid token. */
      readonly failed: boolean;
    };

/** All that the dataset's page shows, read at request time. */
export interface DatasetPageData {
  readonly repo: Repo;
  readonly view: GateView;
  /** The gate that a visitor who is asked again agreed to, where it is another and is kept. */
  readonly earlierGate?: GateModel;
  /** Absent where a single card is gated, which has no files beside it. */
  readonly files?: readonly HostFile[];
  /** The card's text below its metadata; Markdown of a hostile author. */
  readonly cardText: string;
  readonly owner?: OwnerView;
  readonly bar: PersonBarData;
  readonly refused?: RefusedAnswers;
}

/** Where the built script and styles lie, below `prefix` already. */
export interface PageAssets {
  /** The path of the site's public address; empty at the root. */
  readonly prefix: string;
  readonly script: string;
  readonly styles: readonly string[];
}

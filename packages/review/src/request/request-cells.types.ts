import type { AccessRequest, RequestStatus } from "@sallyport/access";
import type { GateModel } from "@sallyport/schema";
import type { DecisionOption } from "../internal/review-controller.types.ts";
import type { ReviewMessages } from "../messages/messages.types.ts";

/** What can be done to a row. Stable across rows and renders; a row passes its own request. */
export interface RowActions {
  register(userId: string, element: HTMLElement | null): void;
  select(request: AccessRequest, range: boolean): void;
  open(request: AccessRequest, opened: boolean): void;
  /** Open the form for the reason of a decision; undefined closes it. */
  askReason(request: AccessRequest, option: DecisionOption | undefined): void;
  send(request: AccessRequest, to: RequestStatus, reason?: string): void;
}

/** What the cells of a row show, in every layout. */
export interface RequestCellsProps {
  /** Where the ids of the row begin. */
  readonly id: string;
  readonly request: AccessRequest;
  /** The gate that was answered. */
  readonly gate: GateModel | undefined;
  /** It is not the gate as it is now. */
  readonly earlierGate: boolean;
  /** The repository whose form was answered, where a group gates several and it is another. */
  readonly otherForm: string | undefined;
  readonly alike: boolean;
  readonly options: readonly DecisionOption[];
  readonly templates: readonly string[];
  readonly selected: boolean;
  /** Every answer is shown. */
  readonly opened: boolean;
  /** The decision whose reason is being written. */
  readonly reasonFor: DecisionOption | undefined;
  /** The row that keys act on. */
  readonly active: boolean;
  readonly singleKeys: boolean;
  readonly messages: ReviewMessages;
  readonly actions: RowActions;
}

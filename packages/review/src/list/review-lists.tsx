"use client";
import { numberFormat, type Part, Primitive, shortNumber, Tabs, useSallyport } from "@sallyport/ui";
import { forwardRef, useId, useRef, useState } from "react";
import { useWide } from "../find/use-wide.ts";
import { LAYOUTS } from "../internal/layouts.ts";
import { usePart } from "../internal/on-demand.tsx";
import { useReviewContext, useReviewSlots } from "../internal/review.context.ts";
import { REVIEW_TABS } from "../internal/review.types.ts";
import { useStoredChoice } from "../internal/use-stored-choice.ts";
import { LOSS_NOTE } from "../late/late-parts.ts";
import { lossesIn } from "../state/list-state.ts";
import { Bulk } from "./bulk.tsx";
import { FindBar } from "./find-bar.tsx";
import { KeyDialog } from "./key-dialog.tsx";
import { RequestList } from "./request-list.tsx";
import { ReviewBar } from "./review-bar.tsx";

/** Three lists with their counts; above each what selects, searches and decides on many. */
export const ReviewLists: Part<"div"> = forwardRef((attributes, ref) => {
  const props = useReviewContext();
  const slot = useReviewSlots();
  const { review, place, messages, setPlace } = props;
  const { locale } = useSallyport();
  // Where it does not come, the notice area says so.
  const { loaded: LossNote } = usePart(LOSS_NOTE);
  const { counts } = review.state;
  const findId = useId();
  const [finding, setFinding] = useState(false);
  const [keptLayout, setLayout] = useStoredChoice("layout", LAYOUTS);
  const layout = props.layout ?? keptLayout;
  const wide = useWide();
  // A table has a column per question.
  const asksAnything = props.gate?.fields.some(({ type }) => type !== "ip_location") ?? false;
  const search = useRef<HTMLInputElement>(null);
  const [keysOpen, setKeysOpen] = useState(false);
  const [kept, keep] = useStoredChoice("single-keys", ["on", "off"]);
  const singleKeys = props.singleKeys !== false && kept === "on";
  const lists = (
    <Tabs
      aria-label={messages.lists.label}
      value={place.list === "reset" ? "rejected" : place.list}
      onValueChange={(list) => setPlace({ list })}
      tabs={REVIEW_TABS.map((name) => ({
        value: name,
        label: (
          <>
            {messages.lists[name]}
            {counts && (
              <span className="sp-count" title={numberFormat(locale).format(counts[name])}>
                {shortNumber(counts[name], locale)}
              </span>
            )}
          </>
        ),
      }))}
    >
      <ReviewBar
        {...props}
        finding={finding}
        findId={findId}
        onFinding={setFinding}
        searchRef={search}
        onShowKeys={() => setKeysOpen(true)}
      />
      {finding && (
        <FindBar
          {...props}
          find={review.find}
          id={findId}
          layout={layout}
          choosesLayout={wide && props.layout === undefined}
          onLayout={setLayout}
        />
      )}
      <Bulk
        {...props}
        templates={props.reasonTemplates ?? []}
        singleKeys={singleKeys}
        onLeave={() => props.focusList.current?.()}
      />
      <RequestList
        key={place.list}
        {...props}
        table={wide && layout === "table" && asksAnything}
        singleKeys={singleKeys}
        onSearch={() => search.current?.focus()}
        onShowKeys={() => setKeysOpen(true)}
      />
      {/* Here and not in the list, so that it is there before it has something to say. */}
      <p className="sp-losses" role="status">
        {LossNote && (
          <LossNote losses={lossesIn(review.state.lists[place.list])} messages={messages} />
        )}
      </p>
      <KeyDialog
        open={keysOpen}
        messages={messages}
        singleKeys={singleKeys}
        onSingleKeys={(on) => keep(on ? "on" : "off")}
        onClose={() => setKeysOpen(false)}
      />
    </Tabs>
  );
  return (
    <Primitive
      tag="div"
      {...attributes}
      ref={ref}
      className={slot("lists", attributes.className)}
      defaultChildren={lists}
    />
  );
});

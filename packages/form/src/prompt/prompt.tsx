import { safeUrl, visibleText } from "@sallyport/ui";
import { Fragment, type ReactElement, type ReactNode } from "react";
import type { PromptBlock, PromptInline, PromptTree } from "./prompt.types.ts";

export interface PromptProps {
  readonly tree: PromptTree;
  /** BCP 47, where the text's language is known. */
  readonly lang?: string | undefined;
}

/** A prompt's tree as elements, from an allow-list; every address is checked again. */
export function Prompt({ tree, lang }: PromptProps): ReactElement {
  return (
    <div className="sp-prose" dir="auto" lang={lang}>
      {each(tree, (block) => (
        <Block block={block} />
      ))}
    </div>
  );
}

// A tree never changes its parts: places are fit for keys.
function each<Item>(items: readonly Item[], render: (item: Item) => ReactNode): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: see above
  return items.map((item, index) => <Fragment key={`${index}`}>{render(item)}</Fragment>);
}

function Block({ block }: { readonly block: PromptBlock }): ReactNode {
  switch (block.type) {
    case "heading":
      // Never h1 to h6: an author's heading is not part of the page's outline.
      return <p className="sp-prose-heading">{inlines(block.children)}</p>;
    case "paragraph":
      return <p>{inlines(block.children)}</p>;
    case "lines":
      return <p className="sp-prose-lines">{visibleText(block.text)}</p>;
    case "code":
      return (
        <pre>
          <code>{visibleText(block.text)}</code>
        </pre>
      );
    case "quote":
      return (
        <blockquote>
          {each(block.children, (child) => (
            <Block block={child} />
          ))}
        </blockquote>
      );
    case "rule":
      return <hr />;
    case "list": {
      const items = each(block.items, (item) => (
        <li>
          {each(item, (child) => (
            <Block block={child} />
          ))}
        </li>
      ));
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case "table":
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, by keyboard too
        <div className="sp-prose-table" role="group" tabIndex={0}>
          <table>
            <thead>
              <tr>
                {each(block.header, (cell) => (
                  <th scope="col">{inlines(cell)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {each(block.rows, (row) => (
                <tr>
                  {each(row, (cell) => (
                    <td>{inlines(cell)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
    default:
      return null; // a tree from elsewhere may hold anything
  }
}

function inlines(children: readonly PromptInline[]): ReactNode {
  return each(children, (child) => <Inline inline={child} />);
}

function Inline({ inline }: { readonly inline: PromptInline }): ReactNode {
  switch (inline.type) {
    case "text":
      return visibleText(inline.text);
    case "code":
      return <code>{visibleText(inline.text)}</code>;
    case "break":
      return <br />;
    case "strong":
      return <strong>{inlines(inline.children)}</strong>;
    case "emphasis":
      return <em>{inlines(inline.children)}</em>;
    case "deleted":
      return <del>{inlines(inline.children)}</del>;
    case "link": {
      const href = safeUrl(inline.href);
      return href === undefined ? (
        inlines(inline.children)
      ) : (
        <a href={href} rel="noopener noreferrer nofollow ugc" className="sp-link">
          {inlines(inline.children)}
        </a>
      );
    }
    default:
      return null;
  }
}

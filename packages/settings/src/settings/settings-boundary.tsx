"use client";
import { Button } from "@sallyport/ui";
import { Component, type ReactNode } from "react";
import type { SettingsMessages } from "../messages.ts";

interface SettingsBoundaryProps {
  readonly words: SettingsMessages;
  readonly children: ReactNode;
}

/** Settings are never a blank page: where they fail, a sentence and another try. */
export class SettingsBoundary extends Component<
  SettingsBoundaryProps,
  { readonly failed: boolean }
> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    const { words, children } = this.props;
    if (!this.state.failed) return children;
    return (
      <div className="sp-settings-note" role="alert">
        <p>{words.crashed}</p>
        <Button size="sm" onClick={() => this.setState({ failed: false })}>
          {words.retry}
        </Button>
      </div>
    );
  }
}

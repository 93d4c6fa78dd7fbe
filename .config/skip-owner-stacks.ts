import { vi } from "vitest";

interface React {
  readonly __CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE: object;
}

/**
 * Keeps React from recording a stack trace for each element it creates, an eighth of what the component tests
 * cost. It records at most 10,000 a second, and here believes that it has. Its warnings stay as they are.
 */
export async function skipOwnerStacks(): Promise<void> {
  const { __CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE: internals } =
    await vi.importActual<React>("react");
  Object.defineProperty(internals, "recentlyCreatedOwnerStacks", {
    get: () => Number.POSITIVE_INFINITY,
    set() {},
  });
}

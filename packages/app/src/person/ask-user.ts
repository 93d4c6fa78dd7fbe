import { createInterface } from "node:readline/promises";

/** Asks a question on the terminal; undefined without one. */
export async function askUser(question: string): Promise<string | undefined> {
  if (!process.stdin.isTTY) return undefined;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}

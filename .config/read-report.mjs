/**
 * What vitest's JSON report says: how many tests passed, failed and were skipped, and the names of
 * those that failed at first and passed at a second try.
 * @param {{
 *   numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }[],
 * }} report
 */
export function readReport({
  numPassedTests,
  numFailedTests,
  numPendingTests,
  numTodoTests,
  testResults,
}) {
  return {
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests + numTodoTests,
    retried: testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status, failureMessages }) => status === "passed" && failureMessages.length > 0)
      .map(({ fullName }) => fullName),
  };
}

/**
 * The last line of `npm test`.
 * @param {{ passed: number, failed: number, skipped: number, retried: string[] }} sum
 */
export function summaryLine({ passed, failed, skipped, retried }) {
  const counts = `${passed} passed, ${failed} failed, ${skipped} skipped`;
  if (retried.length === 0) return counts;
  return `${counts}; passed at the second try only: ${retried.map((name) => `“${name}”`).join(", ")}`;
}

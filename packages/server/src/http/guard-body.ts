/**
 * A body whose source may fail while it is sent. Runtimes print the error of a body, and some send its
 * message to the client: the error goes to `onFault`, and the reader gets one that says nothing.
 */
export function guardBody(
  source: ReadableStream<Uint8Array>,
  onFault: (error: unknown) => void,
): ReadableStream<Uint8Array> {
  const reader = source.getReader();
  return new ReadableStream({
    pull: async (controller) => {
      try {
        const { value, done } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        onFault(error);
        controller.error(new Error("The request body ended early."));
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

/** A developer's mistake: a form that can be filled in and not sent. */
export class NowhereToGo extends Error {
  constructor() {
    super(
      "@sallyport/form: nothing was sent. The form has neither `action` nor `onSubmit`, and its gate no `adapter`. Give it one of them, or `preview`.",
    );
  }
}

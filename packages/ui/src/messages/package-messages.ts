/**
 * The messages that a provider takes, by package. An interface package adds its own, so that a provider
 * knows those of the packages that a host has imported:
 *
 * ```ts
 * declare module "@sallyport/ui/messages" {
 *   interface PackageMessages { form: FormMessageOverrides }
 * }
 * ```
 */
// biome-ignore lint/suspicious/noEmptyInterface: packages add to it
export interface PackageMessages {}

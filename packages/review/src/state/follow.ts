// Fetched once a review is open: what follows the counts is not needed to show a list.
export { poll } from "@sallyport/ui";

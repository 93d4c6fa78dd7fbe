import { expect, it } from "vitest";
import { attachment } from "./attachment.ts";

it.each([
  ["train.csv", `filename="train.csv"; filename*=UTF-8''train.csv`],
  ["Ünïcode 1.csv", `filename="Unicode 1.csv"; filename*=UTF-8''%C3%9Cn%C3%AFcode%201.csv`],
  ["録音.wav", `filename="__.wav"; filename*=UTF-8''%E9%8C%B2%E9%9F%B3.wav`],
  ["🎧.wav", `filename="_.wav"; filename*=UTF-8''%F0%9F%8E%A7.wav`],
  ['a"b\\c%41.txt', `filename="a_b_c_41.txt"; filename*=UTF-8''a%22b%5Cc%2541.txt`],
  ["a\r\nX: y.txt", `filename="a__X: y.txt"; filename*=UTF-8''a%0D%0AX%3A%20y.txt`],
  ["it's (1)*.txt", `filename="it's (1)*.txt"; filename*=UTF-8''it%27s%20%281%29%2A.txt`],
  ["\ud800.txt", `filename="_.txt"; filename*=UTF-8''%EF%BF%BD.txt`],
])("the name %j is kept whole, and in ASCII beside it", (name, value) => {
  expect(attachment(name)).toBe(`attachment; ${value}`);
  expect(new Headers({ "content-disposition": attachment(name) })).toBeDefined();
});

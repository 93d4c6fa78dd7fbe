import { describe, expect, it } from "vitest";
import { searchPeople } from "./search-people.ts";

const person = (username: string, fullname: string) => ({
  ...{ id: username, username, fullname },
  email: `${username}@example.org`,
});
const PEOPLE = [person("ibo", "İbrahim Çelik"), person("zoe", "Zoë Ångström")];

describe("people", () => {
  it.each([
    ["ibrahim", "ibo"],
    ["IBRAHIM", "ibo"],
    ["ibrahİm", "ibo"],
    ["celik", "ibo"],
    ["zoë", "zoe"],
    ["ANG", "zoe"],
  ])("are found by %s", (query, username) => {
    expect(searchPeople(PEOPLE, query).map((one) => one.username)).toEqual([username]);
  });

  it("are not found by nothing, or by what is inside a word", () => {
    expect(["", " ", "rahim"].flatMap((query) => searchPeople(PEOPLE, query))).toEqual([]);
  });
});

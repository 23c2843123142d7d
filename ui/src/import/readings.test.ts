import { describe, expect, it } from "vitest";
import { answer, first } from "../../tests/answers";
import type { ColumnField, DetectedColumn } from "$/bindings";
import { readTwoAmounts, readTwoWays } from "./readings";

const told = first(answer("import.preview", "asks.csv").detected.columns);
const column = (field: ColumnField, ...samples: string[]): DetectedColumn => ({ ...told, field, samples });

describe("a date that can be read two ways (F4)", () => {
  it("is shown as both days", () => {
    expect(readTwoWays([column("total", "1/2/3000"), column("due_date", "05/05/2026", "03/04/26")])).toEqual({
      text: "03/04/26",
      dmy: "3 Apr 2026",
      mdy: "4 Mar 2026",
    });
  });

  it("is not one that only one order can mean", () => {
    expect(readTwoWays([column("invoice_date", "31/01/2026", "02/02/2026", "2026-03-04")])).toBeNull();
  });
});

describe("an amount that can be read two ways (F4)", () => {
  it("is shown as thousands and as a fraction", () => {
    expect(readTwoAmounts([column("total", "12.50", "1.234")])).toEqual({
      text: "1.234",
      point: "1.234",
      comma: "1,234.00",
    });
    expect(readTwoAmounts([column("total", "1,234")])).toEqual({ text: "1,234", point: "1,234.00", comma: "1.234" });
  });
});

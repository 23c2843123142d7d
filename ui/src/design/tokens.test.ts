import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Rgb = [number, number, number];

/** Converts OKLCH to linear sRGB, by Björn Ottosson's matrices. */
function linear(lightness: number, chroma: number, hue: number): Rgb {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

const luminance = ([r, g, b]: Rgb) => {
  const clip = (part: number) => Math.min(1, Math.max(0, part));
  return 0.2126 * clip(r) + 0.7152 * clip(g) + 0.0722 * clip(b);
};

function contrast(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const css = readFileSync(new URL("./tokens.css", `file://${import.meta.dirname}/`), "utf8");
const oklch = String.raw`oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)`;
const tokens = new Map<string, { light: Rgb; dark: Rgb }>();
for (const [, name, ...parts] of css.matchAll(
  new RegExp(String.raw`--([\w-]+): light-dark\(${oklch}, ${oklch}\)`, "g"),
)) {
  const [a, b, c, d, e, f] = parts.map(Number) as [number, number, number, number, number, number];
  tokens.set(name as string, { light: linear(a, b, c), dark: linear(d, e, f) });
}

const grounds = ["ground", "raised", "sunken", "hover", "chosen"];
const inks = ["ink", "ink-soft", "accent", "danger", "warn", "good", "info"];
const pairs: [string, string, number][] = [
  ...grounds.flatMap((ground) => inks.map((ink): [string, string, number] => [ink, ground, 4.5])),
  ...["danger", "warn", "good", "info"].flatMap((state): [string, string, number][] => [
    [state, `${state}-wash`, 4.5],
    ["ink", `${state}-wash`, 4.5],
    ["ink-soft", `${state}-wash`, 4.5],
  ]),
  ["on-accent", "accent-fill", 4.5],
  ["on-accent", "accent-fill-hover", 4.5],
  ...["ground", "raised", "sunken"].flatMap((ground): [string, string, number][] => [
    ["edge", ground, 3],
    ["focus", ground, 3],
  ]),
  ["focus", "chosen", 3],
];

describe.each(["light", "dark"] as const)("the %s theme", (theme) => {
  it.each(pairs)("%s on %s reaches %d : 1", (front, back, least) => {
    const one = tokens.get(front);
    const other = tokens.get(back);
    if (!one || !other) throw new Error(`tokens.css lacks --${front} or --${back}`);
    expect(contrast(one[theme], other[theme])).toBeGreaterThanOrEqual(least);
  });

  it("deepens the ramp of age with every step", () => {
    const ramp = [0, 1, 2, 3, 4].map((step) =>
      luminance((tokens.get(`age-${step}`) as { light: Rgb; dark: Rgb })[theme]),
    );
    const ordered = ramp.toSorted((x, y) => (theme === "light" ? y - x : x - y));
    expect(ramp).toEqual(ordered);
  });
});

it("knows the contrast of black and white", () => {
  expect(contrast(linear(1, 0, 0), linear(0, 0, 0))).toBeCloseTo(21, 1);
});

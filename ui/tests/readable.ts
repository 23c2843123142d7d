import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parse, type AST } from "svelte/compiler";
import english from "../../texts/en.ftl?raw";

/** A text in the source that somebody would read on a screen. */
export interface Readable {
  file: string;
  line: number;
  text: string;
}

type Node = AST.BaseNode & Record<string, unknown>;

/** Attributes, properties and props that people read, whatever they contain. */
const READ = new Set([
  ...["about", "alt", "aria-label", "aria-description", "confirm", "detail", "does", "error", "group", "head", "hint"],
  ...["label", "message", "note", "placeholder", "question", "save", "short", "text", "title", "why", "word"],
  ...["words"],
]);

/** Attributes, properties and methods whose texts are for the browser or the program. */
const UNREAD = new Set([
  ...["class", "key", "style", "closest", "includes", "matches", "querySelector", "querySelectorAll"],
]);

/** Says whether it contains words; codes such as EUR, IBAN and PDF do not count. */
const hasWords = (text: string) => /\p{Ll}/u.test(text);

/** Says whether a text is written for people: a capitalised word, or words with spaces between or beside them. */
const looksRead = (text: string) =>
  hasWords(text) && /^\p{Lu}\p{Ll}|\p{L}…|\p{L}{2,}[,:;]? +\p{L}|^ \p{L}{2,}|\p{L}{2,} $/u.test(text);

const KEYS = new Set([...english.matchAll(/^([a-z][\w-]*) *=/gm)].map(([, key = ""]) => key));

/** Returns the texts for people in a source that are not from the catalogue. */
export function readable(file: string, source: string): Readable[] {
  const found: Readable[] = [];
  const inSvelte = file.endsWith(".svelte") ? source : `<script lang="ts">${source}</script>`;
  const tell = (text: string, { start }: Node) =>
    found.push({ file, line: inSvelte.slice(0, start).split("\n").length, text: text.replaceAll(/\s+/g, " ") });

  function look(node: unknown, read: boolean): void {
    if (Array.isArray(node)) return node.forEach((one) => look(one, read));
    if (!isNode(node)) return;
    const { type } = node;
    if (type === "Text") {
      const text = node.data as string;
      if (read ? hasWords(text) : looksRead(text)) tell(text, node);
    } else if (type === "Literal") {
      const { value } = node;
      if (typeof value === "string" && (read ? hasWords(value) && !KEYS.has(value) : looksRead(value)))
        tell(value, node);
    } else if (type === "TemplateLiteral") {
      const parts = (node.quasis as { value: { cooked: string } }[]).map((part) => part.value.cooked);
      if (parts.some((part) => (read ? hasWords(part) : looksRead(part)))) tell(parts.join("{}"), node);
      look(node.expressions, false);
    } else if (type === "ConditionalExpression") {
      look(node.test, false);
      look([node.consequent, node.alternate], read);
    } else if (type === "LogicalExpression" || type === "ExpressionTag" || type === "ArrayExpression") {
      look(Object.values(node), read);
    } else if (type === "BinaryExpression") {
      // Compared texts are not shown.
      if (node.operator === "+") look([node.left, node.right], read);
      else
        look(
          [node.left, node.right].filter((side) => !isNode(side) || side.type !== "Literal"),
          false,
        );
    } else if (type === "Attribute") {
      if (!UNREAD.has(node.name as string)) look(node.value, READ.has(node.name as string));
    } else if (type === "Property" || type === "PropertyDefinition") {
      const { name = "" } = node.key as { name?: string };
      if (!UNREAD.has(name)) look(node.value, READ.has(name));
    } else if (type === "CallExpression") {
      const { property } = node.callee as { property?: { name?: string } };
      if (!UNREAD.has(property?.name ?? "")) look([node.callee, node.arguments], false);
    } else if (type === "Fragment") {
      look(node.nodes, true);
    } else if (type !== "ImportDeclaration" && type !== "StyleSheet" && !type.startsWith("TS")) {
      inside(node);
    } else if (type.startsWith("TS") && "expression" in node) {
      look(node.expression, read);
    }
  }
  /** Visits everything in a node; only text in a fragment is read as it is. */
  function inside(node: Node) {
    for (const [name, held] of Object.entries(node)) if (name !== "metadata") look(held, false);
  }

  const { fragment, instance, module } = parse(inSvelte, { modern: true, filename: file });
  look([instance?.content, module?.content], false);
  look(fragment, true);
  return found;
}

const isNode = (held: unknown): held is Node => typeof held === "object" && held !== null && "type" in held;

/** Returns all sources below a folder except tests, by their path within it. */
export function sources(folder: string): [string, string][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(svelte|ts)$/.test(entry.name) && !/\.(test|d)\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path): [string, string] => [relative(folder, path), readFileSync(path, "utf8")])
    .filter(([path]) => !path.startsWith("bindings"));
}

// Discord's markdown: blocks (headings, small print, quotes, lists, code), each filled by inline.js.
import { element } from "./dom.js";
import { codeBlock, inline } from "./inline.js";

/** The nodes for a whole text; `names` has `person(id)`, `channel(id)` and `role(id)`. */
export function markdown(text, names, depth = 0) {
  const nodes = [];
  for (let at = 0; at < text.length;) {
    const { node, length } = blockAt(text, at, names, depth);
    if (node) nodes.push(node);
    at += length;
  }
  return nodes;
}

// A list goes on while its own mark comes, or the other one further in.
function listPattern(mark, other) {
  const rest = "[ \\t]+\\S[^\\n]*(?:\\n|$)";
  return new RegExp(`[ \\t]*${mark}${rest}(?:(?:[ \\t]*${mark}|[ \\t]+${other})${rest})*`, "y");
}

// Each block: a pattern that must match at the start of a line, and what it makes.
const BLOCKS = [
  [/```(?:([\w+-]+)\n)?\n*([\s\S]*?[^\n])\n*```\n?/y, ([, language, code]) => codeBlock(code, language)],
  [/(#{1,3})[ \t]+(\S[^\n]*)\n?/y, heading],
  [/-#[ \t]+(\S[^\n]*)\n?/y, ([, words], names) => element("p", { class: "small" }, inline(words, names))],
  [/>>> ([\s\S]+)/y, ([, words], names, depth) => quote(words, names, depth)],
  [/(?:> [^\n]*(?:\n|$))+/y, ([lines], names, depth) => quote(lines.replace(/^> /gm, ""), names, depth)],
  [listPattern("[-*]", "\\d{1,9}\\."), ([lines], names) => list(itemsOf(lines), names)],
  [listPattern("\\d{1,9}\\.", "[-*]"), ([lines], names) => list(itemsOf(lines), names)],
];
const BLOCK_START = /```|^(?:#{1,3}[ \t]+\S|-#[ \t]+\S|>>> |> |[ \t]*(?:[-*]|\d{1,9}\.)[ \t]+\S)/gm;
const DEEPEST = 4;

function blockAt(text, at, names, depth) {
  const opens = at === 0 || text[at - 1] === "\n" || text.startsWith("```", at);
  for (const [pattern, make] of opens && depth < DEEPEST ? BLOCKS : []) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { node: make(match, names, depth), length: match[0].length };
  }
  return paragraph(text, at, names, depth);
}

function paragraph(text, at, names, depth) {
  const words = text.slice(at, depth < DEEPEST ? nextBlock(text, at + 1) : text.length);
  const node = words.trim() ? element("p", {}, inline(words.replace(/\n$/, ""), names)) : null;
  return { node, length: words.length };
}

function nextBlock(text, from) {
  BLOCK_START.lastIndex = from;
  for (let next = BLOCK_START.exec(text); next; next = BLOCK_START.exec(text)) {
    if (next[0] !== "```" || text.includes("```", next.index + 3)) return next.index;
  }
  return text.length;
}

function heading([, marks, words], names) {
  return element(`h${marks.length + 1}`, { class: `heading-${marks.length}` }, inline(words.trim(), names));
}

function quote(words, names, depth) {
  return element("blockquote", {}, markdown(words, names, depth + 1));
}

function itemsOf(lines) {
  return [...lines.matchAll(/^([ \t]*)(?:[-*]|(\d{1,9})\.)[ \t]+([^\n]*)/gm)].map(
    ([, indent, number, words]) => ({ indent: indent.length, number, words }),
  );
}

/** Nested lists: what is indented more than the first item belongs to the item before it. */
function list(items, names, depth = 0) {
  const [first] = items;
  const made = first.number ? element("ol", { start: first.number }) : element("ul");
  for (let at = 0; at < items.length;) {
    let next = at + 1;
    while (next < items.length && items[next].indent > first.indent && depth < 10) next += 1;
    const inside = items.slice(at + 1, next);
    const nested = inside.length ? list(inside, names, depth + 1) : null;
    made.append(element("li", {}, inline(items[at].words, names), nested));
    at = next;
  }
  return made;
}
